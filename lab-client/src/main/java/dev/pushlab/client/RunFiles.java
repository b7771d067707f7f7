package dev.pushlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.client.report.Language;
import dev.pushlab.client.report.Report;
import dev.pushlab.client.report.ReportFormats;
import dev.pushlab.client.report.ReportParts;
import dev.pushlab.client.report.TextReport;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.run.ResultStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The files of a run: the result, and every view of it. */
final class RunFiles {

    /** The result itself; everything else can be made of it again. */
    static final String RESULT = "result.json";

    private RunFiles() {}

    /** The result alone: what must be on the disk before anything else is tried. */
    static Map<String, byte[]> result(RunResult result) {
        return Map.of(RESULT, ResultCodec.encode(result).getBytes(UTF_8));
    }

    /** Writes every view of a result into its folder. Returns the files' names. */
    static Set<String> writeViews(RunResult result, Path folder, Language language) throws IOException {
        Map<String, byte[]> views = ReportFormats.files(result, ReportResources.read(), language);
        for (Map.Entry<String, byte[]> view : views.entrySet()) {
            ResultStore.replace(folder.resolve(view.getKey()), view.getValue());
        }
        return views.keySet();
    }

    /** What is printed. */
    static String text(RunResult result, Language language) throws IOException {
        ReportParts parts = ReportResources.read();
        return TextReport.of(Report.of(result, parts.words().get(language)));
    }
}
