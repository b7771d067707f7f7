package dev.pushlab.client;

import dev.pushlab.client.run.ScenarioCost;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab scenarios}: what can be run, and what it costs. */
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "List the scenarios, with what they ask and what a run costs.",
            "",
            "Examples:",
            "  lab scenarios                          for people",
            "  lab scenarios --format json            for programs",
            "  lab run --scenario smoke               run one of them",
            "  lab run --scenario smoke --dry-run     its JSON, to change into one of your own",
            ""
        })
final class ScenariosCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "What to print (${DEFAULT-VALUE}).")
    private OutputFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<ScenarioCost> costs =
                ScenarioList.all().stream().map(ScenarioCost::of).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.print(OutputCodec.encode(costs));
        } else {
            ScenariosText.lines(costs).forEach(out::println);
        }
        out.flush();
        return ExitCode.OK;
    }
}
