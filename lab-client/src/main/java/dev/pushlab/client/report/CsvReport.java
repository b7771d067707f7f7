package dev.pushlab.client.report;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.stats.Interval;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code summary.csv}: tidy, a line a cell and figure, in English and with all digits, for programs and spreadsheets.
 * Written as RFC 4180 says: lines end with CRLF, fields with a comma, a quote or a line end are quoted.
 */
final class CsvReport implements ReportFormat {

    private static final List<String> HEAD = List.of(
            "label",
            "scenario",
            "transport",
            "setting",
            "status",
            "figure",
            "unit",
            "estimate",
            "low",
            "high",
            "confidence",
            "trials");

    /** A spreadsheet takes a text that begins so for a formula and runs it (OWASP, "CSV Injection"). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    @Override
    public Map<String, byte[]> files(Report report) {
        String text = Stream.concat(
                        Stream.of(String.join(",", HEAD)),
                        report.cells().stream().flatMap(cell -> lines(report, cell.cell())))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return Map.of("summary.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> lines(Report report, CellResult cell) {
        String before = Stream.of(
                        report.label(),
                        report.result().scenario().name(),
                        cell.transport(),
                        setting(cell),
                        cell.status().name())
                .map(CsvReport::text)
                .collect(Collectors.joining(","));
        int trials = cell.trials().size();
        return Stream.concat(
                        Stream.of(FigureKind.values()).map(kind -> figure(kind, cell.figure(kind), trials)),
                        counts(cell.counts()).map(count -> count + "," + trials))
                .map(line -> before + "," + line);
    }

    private static String figure(FigureKind kind, Figure figure, int trials) {
        Interval interval = figure.interval();
        return Stream.of(
                        kind.key(),
                        unit(kind),
                        figure.estimate() == null ? "" : Numbers.exact(figure.estimate()),
                        interval == null ? "" : Numbers.exact(interval.low()),
                        interval == null ? "" : Numbers.exact(interval.high()),
                        interval == null ? "" : Numbers.exact(interval.confidence()),
                        Integer.toString(trials))
                .collect(Collectors.joining(","));
    }

    private static String unit(FigureKind kind) {
        return switch (kind.unit()) {
            case NANOS -> "ns";
            case BYTES -> "B";
            case COUNT -> "1";
        };
    }

    private static Stream<String> counts(DeliveryCounts counts) {
        return Stream.of(
                count("planned", counts.planned()),
                count("published", counts.published()),
                count("expected", counts.expected()),
                count("delivered", counts.delivered()),
                count("lost", counts.lost()),
                count("duplicate", counts.duplicate()),
                count("out-of-order", counts.outOfOrder()),
                count("gaps", counts.gaps()));
    }

    private static String count(String name, long value) {
        return name + ",1," + value + ",,,";
    }

    private static String setting(CellResult cell) {
        return new TreeMap<>(cell.setting())
                .entrySet().stream()
                        .map(factor -> factor.getKey() + "=" + factor.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** A text field: never a formula, quoted where it must be. */
    static String text(String value) {
        String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
