package dev.pushlab.client.report;

import com.samskivert.mustache.Mustache;
import dev.pushlab.client.report.Table.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code report.html}: one file that needs no network. The template engine escapes whatever it is not told to leave
 * alone, and a content security policy allows the file's own style alone, should anything ever slip through.
 */
final class HtmlReport implements ReportFormat {

    /** A table with its place on the page. */
    private record NumberedTable(int number, String title, List<String> columns, List<Line> rows) {}

    /** A line with what the template must know of it. */
    private record Line(String label, List<Table.Value> values, boolean heading, int width) {}

    /** A doubt in words. */
    private record DoubtText(String kind, String status, String statusClass, String advice, List<String> lines) {}

    private final ReportParts parts;

    HtmlReport(ReportParts parts) {
        this.parts = parts;
    }

    @Override
    public Map<String, byte[]> files(Report report) {
        String page = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .compile(parts.template())
                .execute(content(report));
        return Map.of("report.html", page.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> content(Report report) {
        Words words = report.words();
        String statusKey = Words.key("status-means", report.result().status());
        return Map.ofEntries(
                Map.entry("language", words.language().tag()),
                Map.entry("words", words.texts()),
                Map.entry("policy", "default-src 'none'; style-src '" + hash(parts.style()) + "'"),
                Map.entry("style", parts.style()),
                Map.entry("title", report.title()),
                Map.entry("scenario", report.scenario()),
                Map.entry("status", report.status()),
                Map.entry("statusClass", statusClass(report.result().status())),
                Map.entry("statusMeans", words.get(statusKey)),
                Map.entry(
                        "doubts",
                        report.doubts().stream()
                                .map(doubt -> doubt(doubt, words))
                                .toList()),
                Map.entry("tables", tables(report)),
                Map.entry("facts", Facts.of(report)));
    }

    private static DoubtText doubt(Doubt doubt, Words words) {
        return new DoubtText(
                doubt.kind().name(),
                words.get(Words.key("status", doubt.kind().status())),
                statusClass(doubt.kind().status()),
                words.advice(doubt.kind()),
                doubt.sightings().stream().map(Doubt.Sighting::line).toList());
    }

    private static List<NumberedTable> tables(Report report) {
        List<Table> tables = report.ratios()
                .map(ratios -> List.of(report.comparison(), ratios))
                .orElse(List.of(report.comparison()));
        return IntStream.range(0, tables.size())
                .mapToObj(i -> numbered(i + 1, tables.get(i)))
                .toList();
    }

    private static NumberedTable numbered(int number, Table table) {
        int width = table.columns().size() + 1;
        return new NumberedTable(
                number,
                table.title(),
                table.columns(),
                table.rows().stream().map(row -> line(row, width)).toList());
    }

    private static Line line(Row row, int width) {
        return new Line(row.label(), row.values(), row.isHeading(), width);
    }

    private static String statusClass(Enum<?> status) {
        return Words.key("", status).substring(1);
    }

    /** Names an inline style or script in a content security policy (CSP level 3, section 2.3.1). */
    private static String hash(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
