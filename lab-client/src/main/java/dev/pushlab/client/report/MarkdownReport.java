package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code report.md}: to read on a code host (GitHub Flavored Markdown), with pictures of the two main charts. */
final class MarkdownReport implements ReportFormat {

    private static final int MOST_SIGHTINGS = 8;

    private final ReportParts parts;

    MarkdownReport(ReportParts parts) {
        this.parts = parts;
    }

    @Override
    public Map<String, byte[]> files(Report report) {
        Map<String, byte[]> files = new TreeMap<>(pictures(report));
        files.put("report.md", text(report, files.keySet()).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** In English where the machine lacks the letters of the report's language; none where it lacks all letters. */
    private Map<String, byte[]> pictures(Report report) {
        Words english = parts.words().get(Language.EN);
        Words words = ChartPicture.canShow(report.words().get("chart-bytes")) ? report.words() : english;
        if (!ChartPicture.canShow(words.get("chart-bytes"))) {
            return Map.of();
        }
        Report shown = words == report.words() ? report : Report.of(report.result(), words);
        return shown.allCharts().stream()
                .filter(chart -> isPictured(chart.id()))
                .collect(Collectors.toMap(chart -> chart.id() + ".png", ChartPicture::of));
    }

    /** Of a sweep the first slices: a page of pictures is not read. */
    private static boolean isPictured(String id) {
        return Set.of("percentiles", "bytes", "sweep-p50", "sweep-bytes").contains(id)
                || id.matches("sweep-(p50|bytes)-[12]");
    }

    private static String text(Report report, Set<String> pictures) {
        Words words = report.words();
        StringBuilder out = new StringBuilder();
        paragraph(out, "# " + escaped(report.title()));
        paragraph(out, escaped(report.scenario()));
        paragraph(
                out,
                "**" + report.status() + "** – "
                        + words.get(Words.key("status-means", report.result().status())));
        report.verdicts().forEach(verdicts -> table(out, verdicts));
        paragraph(out, "## " + report.answerTitle());
        report.answer()
                .forEach(sentence -> out.append("1. ").append(escaped(sentence)).append('\n'));
        out.append('\n');
        report.caveats().forEach(caveat -> paragraph(out, escaped(caveat)));
        report.charts().forEach(chart -> picture(out, chart.title(), chart, pictures));
        report.multiples()
                .forEach(some -> some.charts()
                        .forEach(chart -> picture(out, some.title() + ": " + chart.title(), chart, pictures)));
        table(out, report.comparison());
        report.ratios().ifPresent(ratios -> table(out, ratios));
        report.theory().ifPresent(theory -> table(out, theory));
        if (!report.doubts().isEmpty()) {
            paragraph(out, "## " + words.get("section-warnings"));
            report.doubts().forEach(doubt -> doubt(out, doubt, words));
        }
        paragraph(out, "## " + words.get("section-environment"));
        paragraph(out, facts(report));
        return out.toString().stripTrailing() + "\n";
    }

    private static String facts(Report report) {
        return Facts.of(report).stream()
                .map(fact -> "- " + fact.name() + ": " + escaped(fact.value()))
                .collect(Collectors.joining("\n"));
    }

    private static void picture(StringBuilder out, String title, Chart chart, Set<String> pictures) {
        if (!pictures.contains(chart.id() + ".png")) {
            return;
        }
        paragraph(out, "## " + escaped(title));
        paragraph(out, escaped(chart.finding()));
        paragraph(out, "![" + escaped(title + ". " + chart.finding()) + "](" + chart.id() + ".png)");
        rows(out, chart.table());
    }

    private static void table(StringBuilder out, Table table) {
        paragraph(out, "## " + escaped(table.title()));
        rows(out, table);
    }

    /** The table alone, with line ends. */
    static String rows(Table table) {
        StringBuilder out = new StringBuilder();
        rows(out, table);
        return out.toString().strip() + "\n";
    }

    private static void rows(StringBuilder out, Table table) {
        Stream<String> heads = table.columns().stream().map(MarkdownReport::escaped);
        out.append("| | ").append(heads.collect(Collectors.joining(" | "))).append(" |\n");
        out.append("|---|").append("--:|".repeat(table.columns().size())).append('\n');
        table.rows().forEach(row -> row(out, row, table.columns().size()));
        out.append('\n');
        if (!table.note().isEmpty()) {
            paragraph(out, escaped(table.note()));
        }
    }

    private static void row(StringBuilder out, Row row, int columns) {
        if (row.isHeading()) {
            out.append("| **").append(escaped(row.label())).append("** |").append(" |".repeat(columns));
        } else {
            out.append("| ").append(escaped(row.label())).append(" |");
            row.values().forEach(value -> out.append(' ').append(field(value)).append(" |"));
        }
        out.append('\n');
    }

    private static String field(Value value) {
        String text = escaped(value.text());
        String all = value.interval().isEmpty() ? text : text + "<br>" + escaped("[" + value.interval() + "]");
        return value.isStruck() ? "~~" + text + "~~" : all;
    }

    private static void doubt(StringBuilder out, Doubt doubt, Words words) {
        paragraph(
                out,
                "**" + doubt.kind() + "** ("
                        + words.get(Words.key("doubt", doubt.kind().status())) + "): "
                        + escaped(words.advice(doubt.kind())));
        paragraph(
                out,
                doubt.sightings().stream()
                        .limit(MOST_SIGHTINGS)
                        .map(sighting -> "- " + escaped(sighting.line()))
                        .collect(Collectors.joining("\n")));
        if (doubt.sightings().size() > MOST_SIGHTINGS) {
            paragraph(out, words.get("more", doubt.sightings().size() - MOST_SIGHTINGS));
        }
    }

    private static void paragraph(StringBuilder out, String text) {
        out.append(text).append("\n\n");
    }

    /**
     * The text as text: every character that Markdown or the HTML in it could take for markup is escaped (CommonMark
     * 0.31, section 2.4).
     */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\\\`*_\\[\\]#|~!]", "\\\\$0");
    }
}
