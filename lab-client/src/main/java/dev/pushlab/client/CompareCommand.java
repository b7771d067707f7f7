package dev.pushlab.client;

import dev.pushlab.client.compare.NamedRun;
import dev.pushlab.client.compare.NoiseFloor;
import dev.pushlab.client.compare.RunComparison;
import dev.pushlab.client.limit.NearestNames;
import dev.pushlab.client.report.ComparisonText;
import dev.pushlab.client.report.Language;
import dev.pushlab.client.result.FigureKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab compare}: holds runs against one of them. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Compare runs: what differs in scenario and environment, then figure by figure.",
            "",
            "Examples:",
            "  lab compare results/before results/after",
            "  lab compare results/before results/after --figure p99 --figure bytes   a gate for two figures",
            "  lab compare results/monday results/tuesday results/wednesday",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 nothing is worse, 3 something is worse, 4 nothing is worse but something is inconclusive"
                    + " or not comparable."
        })
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BASE", description = "The result to compare with: its folder or file.")
    private Path base;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NEW", description = "Results to compare with it.")
    private List<Path> others;

    @Option(names = "--figure", paramLabel = "NAME", description = "Compare these figures only, as often as wanted.")
    private List<String> figures = List.of();

    @Option(
            names = "--noise-floor",
            paramLabel = "PERCENT",
            description = "The difference that does not count, for all figures (default: by figure, as printed).")
    private String noiseFloor;

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
        NoiseFloor floor = noiseFloor == null
                ? NoiseFloor.MEASURED
                : NoiseFloor.uniform(Percent.parse("noise-floor", noiseFloor, spec));
        Set<FigureKind> wanted = figures();
        RunComparison comparison =
                RunComparison.of(read(base), others.stream().map(this::read).toList(), floor, wanted);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                format == OutputFormat.JSON
                        ? OutputCodec.encode(comparison)
                        : ComparisonText.of(
                                comparison, ReportResources.read().words().get(Language.EN)));
        out.flush();
        return ExitCode.of(comparison);
    }

    private Set<FigureKind> figures() {
        return figures.isEmpty()
                ? EnumSet.allOf(FigureKind.class)
                : figures.stream()
                        .map(this::figure)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FigureKind.class)));
    }

    private FigureKind figure(String name) {
        List<String> known = Stream.of(FigureKind.values()).map(FigureKind::key).toList();
        return FigureKind.of(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "figure is '" + name + "'; nearest: " + NearestNames.of(name, known) + "; allowed: "
                                + String.join(", ", known)));
    }

    private NamedRun read(Path place) {
        try {
            return new NamedRun(place.toString(), ResultFiles.read(place));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
