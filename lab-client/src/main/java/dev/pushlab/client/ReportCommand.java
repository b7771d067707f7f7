package dev.pushlab.client;

import dev.pushlab.client.report.Language;
import dev.pushlab.client.report.Report;
import dev.pushlab.client.report.ReportParts;
import dev.pushlab.client.report.TextReport;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
            "Rebuilds report.html, report.md and summary.csv from result.json.",
            "",
            "Examples:",
            "  lab report results/reference",
            "  lab report results/reference --lang zh",
            "  lab report results/reference --format text",
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

    @Parameters(paramLabel = "RESULT", description = "a result's folder, or its result.json")
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
        Path file = Files.isDirectory(place) ? place.resolve(RunFiles.RESULT) : place;
        RunResult result = read(file);
        ReportParts parts = ReportResources.read();
        if (format == Format.TEXT) {
            spec.commandLine()
                    .getOut()
                    .print(TextReport.of(Report.of(result, parts.words().get(language))));
            spec.commandLine().getOut().flush();
            return ExitCode.of(result);
        }
        Path folder = file.toAbsolutePath().getParent();
        for (String view : RunFiles.writeViews(result, folder, language)) {
            spec.commandLine().getOut().println(folder.resolve(view));
        }
        return ExitCode.OK;
    }

    private RunResult read(Path file) throws IOException {
        try {
            return ResultCodec.decode(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "RESULT is '" + place + "'; allowed: a folder with a result.json, or that file");
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), file + ": " + e.getMessage());
        }
    }
}
