package dev.pushlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.client.report.Language;
import dev.pushlab.client.report.Report;
import dev.pushlab.client.report.ReportFormats;
import dev.pushlab.client.report.ReportParts;
import dev.pushlab.client.report.TextReport;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a run: the result, and every view of it. */
final class RunFiles {

    /** The result itself; everything else can be made of it again. */
    static final String RESULT = "result.json";

    private RunFiles() {}

    static Map<String, byte[]> of(RunResult result, Language language) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RESULT, ResultCodec.encode(result).getBytes(UTF_8));
        files.putAll(ReportFormats.files(result, ReportResources.read(), language));
        return files;
    }

    /** What is printed. */
    static String text(RunResult result, Language language) throws IOException {
        ReportParts parts = ReportResources.read();
        return TextReport.of(Report.of(result, parts.words().get(language)));
    }
}
