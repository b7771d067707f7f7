package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.stats.IntervalMethod;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the template of the page is filled with, by the names that it uses. */
final class HtmlPage {

    /** A table with its place on the page. */
    private record NumberedTable(int number, String title, List<String> columns, List<Line> rows, String note) {}

    /** A line with what the template must know of it. */
    private record Line(String label, List<Value> values, boolean heading, int width) {}

    /** A chart's words; its data stands apart. */
    private record Figure(int level, String id, String title, String finding, NumberedTable table) {}

    /** Small charts beside each other. */
    private record Group(String title, List<Figure> figures) {}

    /** A doubt in words. */
    private record DoubtText(String kind, String status, String statusClass, String advice, List<String> lines) {}

    /** A word and what it means. */
    private record Term(String term, String meaning) {}

    private final Report report;
    private final ReportParts parts;
    private final Words words;
    private int tables;

    HtmlPage(Report report, ReportParts parts) {
        this.report = report;
        this.parts = parts;
        this.words = report.words();
    }

    Map<String, Object> content() {
        Map<String, Object> content = new HashMap<>(words());
        content.put("title", report.title());
        content.put("startedAt", report.result().startedAt());
        content.put("scenario", report.scenario());
        content.put("facts", Facts.of(report));
        content.put("origin", Facts.origin(report));
        content.put("status", report.status());
        content.put("statusClass", statusClass(report.result().status()));
        content.put(
                "statusMeans",
                words.get(Words.key("status-means", report.result().status())));
        content.put("doubts", report.doubts().stream().map(this::doubt).toList());
        content.put("verdicts", report.verdicts().stream().map(this::numbered).toList());
        content.put("hasVerdicts", !report.verdicts().isEmpty());
        content.put("answer", report.answer());
        content.put("answerTitle", report.answerTitle());
        content.put("caveats", report.caveats());
        content.put("comparison", numbered(report.comparison()));
        content.put("ratios", tables(report.ratios().filter(ratios -> !report.isSweep())));
        content.put("details", tables(report.details()));
        content.put("ratioDetails", tables(report.ratios().filter(ratios -> report.isSweep())));
        content.put(
                "charts",
                report.charts().stream().map(chart -> figure(chart, 3)).toList());
        content.put("multiples", report.multiples().stream().map(this::group).toList());
        content.put("helps", helps());
        content.put("theory", tables(report.theory()));
        content.put("endings", numbered(report.shown(EndingsTable.of(report.cells(), words))));
        content.put("machine", numbered(report.shown(MachineTable.of(report.cells(), words))));
        content.put("trials", numbered(TrialsTable.of(report.cells(), words)));
        content.put("method", method());
        content.put("glossary", glossary());
        content.put(
                "summary", dataLink("text/csv", new CsvReport().files(report).get("summary.csv")));
        scripts(content);
        return content;
    }

    private Map<String, Object> words() {
        return Map.of("language", words.language().tag(), "words", words.texts());
    }

    private void scripts(Map<String, Object> content) {
        String script = parts.script();
        content.put("style", parts.style());
        content.put("library", parts.library());
        content.put("script", script);
        content.put("chartData", ChartCodec.encode(report.allCharts()));
        content.put(
                "policy",
                "default-src 'none'; img-src data:; style-src '%s'; script-src '%s' '%s'"
                        .formatted(
                                ContentPolicy.digest(parts.style()),
                                ContentPolicy.digest(parts.library()),
                                ContentPolicy.digest(script)));
    }

    private DoubtText doubt(Doubt doubt) {
        return new DoubtText(
                doubt.kind().name(),
                words.get(Words.key("doubt", doubt.kind().status())),
                statusClass(doubt.kind().status()),
                words.advice(doubt.kind()),
                doubt.sightings().stream().map(Doubt.Sighting::line).toList());
    }

    private Figure figure(Chart chart, int level) {
        return new Figure(level, chart.id(), chart.title(), chart.finding(), numbered(chart.table()));
    }

    private Group group(Multiples multiples) {
        return new Group(
                multiples.title(),
                multiples.charts().stream().map(chart -> figure(chart, 4)).toList());
    }

    /** How to read each chart, once for all that are alike. */
    private List<Term> helps() {
        return Stream.concat(
                        report.charts().stream().map(chart -> new Term(chart.title(), chart.help())),
                        report.multiples().stream().map(some -> new Term(some.title(), some.help())))
                .toList();
    }

    private List<NumberedTable> tables(Optional<Table> table) {
        return table.map(this::numbered).stream().toList();
    }

    private NumberedTable numbered(Table table) {
        int width = table.columns().size() + 1;
        return new NumberedTable(
                ++tables,
                table.title(),
                table.columns(),
                table.rows().stream().map(row -> line(row, width)).toList(),
                table.note());
    }

    private static Line line(Row row, int width) {
        return new Line(row.label(), row.values(), row.isHeading(), width);
    }

    /** How numbers are made, and how the intervals of this very run were. */
    private List<String> method() {
        Stream<String> intervals = report.cells().stream()
                .flatMap(cell -> cell.cell().figures().values().stream())
                .filter(figure -> figure.interval() != null)
                .map(figure -> figure.interval().method())
                .filter(method -> method != IntervalMethod.NO_SPREAD)
                .distinct()
                .sorted()
                .map(method -> words.get("method-interval", words.method(method)));
        return Stream.concat(numberedWords("method-"), intervals).toList();
    }

    private List<Term> glossary() {
        return numberedWords("term-")
                .map(line -> line.split("=", 2))
                .map(pair -> new Term(pair[0].strip(), pair[1].strip()))
                .toList();
    }

    private Stream<String> numberedWords(String prefix) {
        return IntStream.iterate(1, i -> words.texts().containsKey(prefix + i), i -> i + 1)
                .mapToObj(i -> words.get(prefix + i));
    }

    private static String dataLink(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String statusClass(Enum<?> status) {
        return Words.key("", status).substring(1);
    }
}
