package dev.pushlab.client;

import dev.pushlab.client.limit.Limit;
import dev.pushlab.client.paper.Paper;
import dev.pushlab.client.paper.PaperOutcome;
import dev.pushlab.client.report.Language;
import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.run.Lane;
import dev.pushlab.client.run.ResultStore;
import dev.pushlab.client.run.RunOptions;
import dev.pushlab.client.run.Target;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            "  lab run smoke --vary rate=1,10,100               one after the other, in one report",
            "  lab run papers/pimentel-nickerson-2012           what a paper published, run again; papers for all",
            "  lab run claims                                   every claim about WebSocket, put to the test",
            "  lab run faults/server-kill                       what a fault costs, and until when; faults for all",
            "  lab run --target http://127.0.0.1:8080           a server that runs (PUSHLAB_TOKEN holds its token)",
            ""
        })
final class RunCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON
    }

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

    @Option(names = "--lang", defaultValue = "en", description = "Language of the reports: ${COMPLETION-CANDIDATES}.")
    private Language language;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "What to print (${DEFAULT-VALUE}).")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PaperOptions paperOptions;

    @Override
    public Integer call() throws IOException {
        Optional<List<Paper>> papers = paperOptions.papers(scenarioOptions, spec);
        if (papers.isPresent()) {
            return runPapers(papers.get());
        }
        Optional<FaultRuns> faults = faults();
        if (faults.isPresent()) {
            return faults.get().run(dryRun, format == Format.JSON, spec.commandLine());
        }
        List<Scenario> scenarios = readScenarios();
        if (dryRun) {
            PrintWriter out = spec.commandLine().getOut();
            scenarios.forEach(scenario -> out.print(ResultCodec.encode(scenario)));
            out.flush();
            return ExitCode.OK;
        }
        List<RunOptions> runs = scenarios.stream().map(this::options).toList();
        List<Limit> limits = limitOptions.limits(
                runs.stream()
                        .flatMap(run -> run.lanes().stream())
                        .map(Lane::name)
                        .distinct()
                        .toList(),
                spec);
        boolean group = runs.size() > 1;
        Path place = output == null
                ? new ResultStore(LabHome.results()).folderFor(scenarioOptions.name())
                : output.toAbsolutePath();
        ResultStore store = prepareStore(group ? place : place.getParent());
        PrintWriter out = spec.commandLine().getOut();
        Interruption interruption = Interruption.ofThisThread();
        try {
            KeptRuns kept = new KeptRuns(
                    store, limits, language, interruption, spec.commandLine().getErr());
            for (RunOptions run : runs) {
                Path folder = group ? place.resolve(shortName(run.scenario())) : place;
                RunResult result = kept.run(run, folder);
                if (kept.isOver()) {
                    break;
                }
                out.print(format == Format.JSON ? ResultCodec.encode(result) : RunFiles.text(result, language));
                out.flush();
            }
            if (group && !kept.isOver()) {
                out.println(RunFolder.read(place).writeViews(language));
                out.flush();
            }
            return kept.exitCode();
        } finally {
            interruption.end();
        }
    }

    private int runPapers(List<Paper> papers) throws IOException {
        if (label != null || control || precision != null || targetOptions.target() != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "papers are run as published; allowed beside them: --scale, --output, --format");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            papers.forEach(paper -> paper.runs().forEach(run -> out.print(ResultCodec.encode(run.scenario()))));
            out.flush();
            return ExitCode.OK;
        }
        Path folder = output == null
                ? new ResultStore(LabHome.results()).folderFor(scenarioOptions.written())
                : output.toAbsolutePath();
        prepareStore(folder);
        Interruption interruption = Interruption.ofThisThread();
        try {
            PaperRuns runs = new PaperRuns(
                    commandLine(), paperOptions.scale(), spec.commandLine().getErr());
            List<PaperOutcome> outcomes = runs.run(papers, folder);
            PaperRuns.print(outcomes, format == Format.JSON, out);
            return interruption.isCalled() ? ExitCode.INTERRUPTED : PaperRuns.exitCode(outcomes);
        } finally {
            interruption.end();
        }
    }

    /** Name of a run's folder in that of its group. */
    private static String shortName(Scenario scenario) {
        return scenario.name().substring(scenario.name().indexOf('/') + 1).replace('/', '-');
    }

    private Optional<FaultRuns> faults() {
        try {
            return FaultRuns.named(scenarioOptions);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private List<Scenario> readScenarios() {
        try {
            Target target = targetOptions.target();
            // A server that runs already speaks what it speaks.
            return scenarioOptions
                    .scenarios(Subscribers.all().stream().map(Subscriber::name).toList())
                    .stream()
                    .map(scenario -> target != null && target.tls() ? Factor.TLS.in(scenario, "on") : scenario)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private RunOptions options(Scenario scenario) {
        List<Lane> lanes = lanes(scenario);
        return new RunOptions(scenario, lanes, label, commandLine(), target(lanes), control, precision());
    }

    private Target target(List<Lane> lanes) {
        try {
            targetOptions.requireTls(
                    lanes.stream().anyMatch(lane -> lane.setting().scenario().tls()));
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

    private ResultStore prepareStore(Path root) {
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

    /** The scenario's transports in each setting; in an A/A control the first of them twice. */
    private List<Lane> lanes(Scenario scenario) {
        List<Subscriber> transports = scenario.transports().stream()
                .map(name -> Subscribers.all().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        List<Setting> settings = Setting.of(scenario);
        return control ? Lane.control(transports.get(0), settings) : Lane.of(transports, settings);
    }

    private String commandLine() {
        return "lab " + String.join(" ", spec.commandLine().getParseResult().originalArgs());
    }
}
