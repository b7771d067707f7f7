package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import java.util.List;
import java.util.function.Function;

/** The report for a terminal: plain text of at most 100 columns, without colours. */
public final class TextReport {

    private static final int GUTTER = 2;
    private static final int WIDEST_BOUNDS = 20;
    private static final int MOST_TITLE_CHARACTERS = 70;
    private static final int MOST_SIGHTINGS = 3;
    private static final int MOST_CHARACTERS = 250;

    private final Report report;
    private final TextLines out = new TextLines();

    private TextReport(Report report) {
        this.report = report;
    }

    /** The text, ending with a line end. */
    public static String of(Report report) {
        return new TextReport(report).text();
    }

    private String text() {
        Words words = report.words();
        out.line(PlainText.shortened(report.title(), MOST_TITLE_CHARACTERS) + " – "
                + report.result().startedAt());
        out.wrapped(report.scenario(), "");
        out.wrapped(
                words.get(
                        "status-line",
                        report.status(),
                        words.get(Words.key("status-means", report.result().status()))),
                "");
        out.line("");
        report.answer().forEach(sentence -> out.wrapped(sentence, ""));
        report.caveats().forEach(caveat -> out.wrapped(caveat, ""));
        report.findings().forEach(finding -> out.wrapped(finding, ""));
        table(report.comparison());
        report.ratios().ifPresent(this::table);
        if (!report.doubts().isEmpty()) {
            out.line("");
            out.line(words.get("section-warnings"));
            report.doubts().forEach(this::doubt);
        }
        if (!report.result().limits().isEmpty()) {
            out.line("");
            out.line(words.get("section-limits"));
            LimitLines.of(report.result().limits(), words).forEach(out::line);
        }
        return out.toString();
    }

    /** The table, in several blocks where its columns do not fit beside each other. */
    private void table(Table table) {
        int labels = table.rows().stream()
                .filter(row -> !row.isHeading())
                .mapToInt(row -> PlainText.columns(row.label()) + GUTTER)
                .max()
                .orElse(0);
        int fields = GUTTER + widest(table);
        int atOnce = Math.max(1, (TextLines.WIDTH - labels) / fields);
        for (int from = 0; from < table.columns().size(); from += atOnce) {
            int to = Math.min(from + atOnce, table.columns().size());
            out.line("");
            row(TextLines.padded(table.title(), labels), table.columns().subList(from, to), fields);
            for (Row row : table.rows()) {
                row(row, labels, fields, from, to);
            }
        }
    }

    private void row(Row row, int labels, int fields, int from, int to) {
        if (row.isHeading()) {
            out.line(row.label());
            return;
        }
        List<Value> values = row.values().subList(from, to);
        row(TextLines.padded("  " + row.label(), labels), texts(values, TextReport::plain), fields);
        List<String> bounds = texts(values, TextReport::bounds);
        if (!bounds.stream().allMatch(String::isEmpty)) {
            row(" ".repeat(labels), bounds, fields);
        }
    }

    private void row(String label, List<String> fields, int width) {
        StringBuilder line = new StringBuilder(label);
        fields.forEach(field -> line.append(" ".repeat(Math.max(1, width - PlainText.columns(field))))
                .append(field));
        out.line(line.toString());
    }

    private void doubt(Doubt doubt) {
        Words words = report.words();
        out.wrapped(
                doubt.kind() + " (" + words.get(Words.key("doubt", doubt.kind().status())) + "): "
                        + words.advice(doubt.kind()),
                "  ");
        doubt.sightings().stream()
                .limit(MOST_SIGHTINGS)
                .forEach(sighting -> out.wrapped(PlainText.shortened(sighting.line(), MOST_CHARACTERS), "    "));
        if (doubt.sightings().size() > MOST_SIGHTINGS) {
            out.line("    " + words.get("more", doubt.sightings().size() - MOST_SIGHTINGS));
        }
    }

    private static int widest(Table table) {
        int heads = table.columns().stream().mapToInt(PlainText::columns).max().orElse(0);
        int fields = table.rows().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(value -> Math.max(PlainText.columns(plain(value)), PlainText.columns(bounds(value))))
                .max()
                .orElse(0);
        return Math.max(heads, fields);
    }

    private static List<String> texts(List<Value> values, Function<Value, String> text) {
        return values.stream().map(text).toList();
    }

    /** A value that may not be used is set in brackets with a mark: text has no strike-through. */
    private static String plain(Value value) {
        return value.isStruck() ? "(" + value.text() + ") x" : value.text();
    }

    /** The bounds; a sentence that stands in their place is for wider pages. */
    private static String bounds(Value value) {
        boolean fits = !value.interval().isEmpty() && PlainText.columns(value.interval()) <= WIDEST_BOUNDS;
        return fits ? "[" + value.interval() + "]" : "";
    }
}
