package dev.pushlab.client.report;

import dev.pushlab.client.result.RunResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The formats that a result is written in. */
public final class ReportFormats {

    private ReportFormats() {}

    private static List<ReportFormat> all(ReportParts parts) {
        return List.of(
                new HtmlReport(parts),
                new MarkdownReport(parts),
                new CsvReport(),
                new HistogramFiles(),
                new JUnitReport());
    }

    /** All views of a result: content by file name. */
    public static Map<String, byte[]> files(RunResult result, ReportParts parts, Language language) {
        Report report = Report.of(result, parts.words().get(language));
        Map<String, byte[]> files = new TreeMap<>();
        all(parts).forEach(format -> files.putAll(format.files(report)));
        return files;
    }
}
