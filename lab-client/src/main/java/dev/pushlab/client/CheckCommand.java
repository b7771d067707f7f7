package dev.pushlab.client;

import dev.pushlab.client.limit.Limit;
import dev.pushlab.client.limit.LimitJudge;
import dev.pushlab.client.report.Language;
import dev.pushlab.client.report.LimitLines;
import dev.pushlab.client.report.Words;
import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab check}: holds a result against limits. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = {
            "Hold a result against limits.",
            "",
            "Examples:",
            "  lab check results/reference --slo 'websocket.p99<20ms'",
            "  lab check results/reference --slo 'all.lost==0' --slo 'poll.p99/websocket.p99>10'",
            ""
        },
        footer = {"", "Exit codes: 0 all are met, 3 one is not met, 4 none is broken but one is inconclusive."})
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RESULT", description = "A result's folder, or its result.json.")
    private Path place;

    @Mixin
    private LimitOptions limitOptions;

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
        RunResult result = read();
        List<Limit> limits = limitOptions.limits(result.transports(), spec);
        if (limits.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--slo is missing; allowed: one limit or more");
        }
        List<LimitResult> judged = LimitJudge.judge(result, limits);
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.print(OutputCodec.encode(judged));
        } else {
            Words words = ReportResources.read().words().get(Language.EN);
            LimitLines.of(judged, words).forEach(line -> out.println(line.replace('\u00A0', ' ')));
        }
        out.flush();
        return ExitCode.of(judged);
    }

    private RunResult read() {
        try {
            return ResultFiles.read(place);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
