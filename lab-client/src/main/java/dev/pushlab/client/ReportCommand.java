package dev.pushlab.client;

import dev.pushlab.client.report.Language;
import dev.pushlab.client.report.Report;
import dev.pushlab.client.report.ReportParts;
import dev.pushlab.client.report.TextReport;
import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab report}: rebuilds the views of a result from its {@code result.json} alone. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = {
            "Rebuilds report.html, report.md and summary.csv from result.json;",
            "of a folder of runs, makes index.html, a table of all of them.",
            "",
            "Examples:",
            "  lab report results/reference",
            "  lab report results/reference --lang zh",
            "  lab report results/reference --format text",
            "  lab report results",
            ""
        })
final class ReportCommand implements Callable<Integer> {

    /** Where the report goes. */
    enum Format {
        FILES,
        TEXT
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "RESULT", description = "a result's folder, its result.json, or a folder of runs")
    private Path place;

    @Option(names = "--lang", defaultValue = "en", description = "language: ${COMPLETION-CANDIDATES}")
    private Language language;

    @Option(
            names = "--format",
            defaultValue = "files",
            description = "files beside result.json, or text on standard output: ${COMPLETION-CANDIDATES}")
    private Format format;

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(place) && !Files.exists(ResultFiles.file(place))) {
            return index();
        }
        RunResult result = read();
        ReportParts parts = ReportResources.read();
        if (format == Format.TEXT) {
            spec.commandLine()
                    .getOut()
                    .print(TextReport.of(Report.of(result, parts.words().get(language))));
            spec.commandLine().getOut().flush();
            return ExitCode.of(result);
        }
        Path folder = ResultFiles.file(place).toAbsolutePath().getParent();
        for (String view : RunFiles.writeViews(result, folder, language)) {
            spec.commandLine().getOut().println(folder.resolve(view));
        }
        return ExitCode.OK;
    }

    private RunResult read() {
        try {
            return ResultFiles.read(place);
        } catch (IllegalArgumentException e) {
            throw refusal(e.getMessage());
        }
    }

    private int index() throws IOException {
        RunFolder runs = RunFolder.read(place);
        if (runs.isEmpty()) {
            throw refusal("'" + place + "' holds no result; allowed: a folder with a " + RunFiles.RESULT
                    + ", that file, or a folder of such folders");
        }
        if (format == Format.TEXT) {
            throw refusal("format is text for a folder of runs; allowed: files, or one result");
        }
        runs.broken().forEach(fault -> spec.commandLine().getErr().println("lab: " + fault));
        spec.commandLine().getErr().flush();
        spec.commandLine().getOut().println(runs.writeViews(language));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private CommandLine.ParameterException refusal(String fault) {
        return new CommandLine.ParameterException(spec.commandLine(), fault);
    }
}
