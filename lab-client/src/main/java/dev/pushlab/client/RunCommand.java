package dev.pushlab.client;

import dev.pushlab.client.limit.Limit;
import dev.pushlab.client.limit.LimitJudge;
import dev.pushlab.client.report.Language;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.run.Lane;
import dev.pushlab.client.run.ResultStore;
import dev.pushlab.client.run.RunOptions;
import dev.pushlab.client.run.ScenarioRunner;
import dev.pushlab.client.run.Target;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab run}: measures a scenario, keeps the result, prints the comparison. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Measure a scenario over each transport and compare.",
            "",
            "Examples:",
            "  lab run                                          the standard comparison, about a minute",
            "  lab run smoke                                    a first look, about ten seconds",
            "  lab run --clients 200 --rate 10                  the standard one with other figures",
            "  lab run my-scenario.json --trials 10             a scenario of your own",
            "  lab run --transports websocket,sse --duration 5s two transports only",
            "  lab run --target http://127.0.0.1:8080           a server that runs (PUSHLAB_TOKEN holds its token)",
            ""
        })
final class RunCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON
    }

    /** Connecting, the plan's lead, draining and leaving; the rest of a trial is what the scenario says. */
    private static final double OVERHEAD_SECONDS = 0.7;

    @Mixin
    private ScenarioOptions scenarioOptions;

    @Mixin
    private TargetOptions targetOptions;

    @Mixin
    private LimitOptions limitOptions;

    @Option(names = "--label", paramLabel = "TEXT", description = "What to call the run in its report.")
    private String label;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Folder for the result (a new one in results/).")
    private Path output;

    @Option(
            names = "--control",
            description = "Measure one transport as two, the first of --transports: they must not differ.")
    private boolean control;

    @Option(
            names = "--precision",
            paramLabel = "PERCENT",
            description = "Go on until each mean latency is this precise, for example 5%%; 50 trials at most.")
    private String precision;

    @Option(names = "--dry-run", description = "Say what would be run, and run nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "What to print (${DEFAULT-VALUE}).")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Scenario scenario = readScenario();
        List<Limit> limits =
                limitOptions.limits(lanes(scenario).stream().map(Lane::name).toList(), spec);
        if (dryRun) {
            spec.commandLine().getOut().print(ResultCodec.encode(scenario));
            return ExitCode.OK;
        }
        ResultStore store = prepareStore();
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = new ProgressLine(err, LabHome.isOnTerminal(), trialLength(scenario));
        RunOptions options =
                new RunOptions(scenario, label, commandLine(), target(), targetOptions.tls(), control, precision());
        Interruption interruption = Interruption.ofThisThread();
        try {
            RunResult measured = new ScenarioRunner(options, lanes(scenario), progress).run();
            RunResult result = measured.withLimits(LimitJudge.judge(measured, limits));
            progress.clear();
            sayWhatStopped(result, err);
            Path wanted = output == null ? store.folderFor(scenario.name()) : output.toAbsolutePath();
            Path folder = store.write(wanted, RunFiles.result(result));
            err.println("kept in " + folder);
            err.flush();
            RunFiles.writeViews(result, folder, Language.EN);
            PrintWriter out = spec.commandLine().getOut();
            out.print(format == Format.JSON ? ResultCodec.encode(result) : RunFiles.text(result, Language.EN));
            out.flush();
            return ExitCode.of(result);
        } finally {
            interruption.end();
        }
    }

    private Scenario readScenario() {
        try {
            return scenarioOptions.scenario(
                    Subscribers.all().stream().map(Subscriber::name).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Target target() {
        try {
            return targetOptions.target();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Double precision() {
        if (precision == null) {
            return null;
        }
        return Percent.parse("precision", precision, spec);
    }

    private ResultStore prepareStore() {
        Path root = output == null ? LabHome.results() : output.toAbsolutePath().getParent();
        if (root == null || (output != null && Files.exists(output) && !Files.isDirectory(output))) {
            throw new ParameterException(
                    spec.commandLine(), "output is '" + output + "'; allowed: the name of a folder to make");
        }
        ResultStore store = new ResultStore(root);
        try {
            store.prepare();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        return store;
    }

    private static void sayWhatStopped(RunResult result, PrintWriter err) {
        if (result.interrupted()) {
            result.warnings().forEach(warning -> err.println("lab: " + warning.detail()));
        }
    }

    private static Duration trialLength(Scenario scenario) {
        return Duration.ofMillis((long) (1e3 * (scenario.trialSeconds() + OVERHEAD_SECONDS)));
    }

    /** The scenario's transports; in an A/A control the first of them twice. */
    private List<Lane> lanes(Scenario scenario) {
        List<Subscriber> transports = scenario.transports().stream()
                .map(name -> Subscribers.all().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return control ? Lane.control(transports.get(0)) : Lane.of(transports);
    }

    private String commandLine() {
        return "lab " + String.join(" ", spec.commandLine().getParseResult().originalArgs());
    }
}
