package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.client.stats.PercentilePoint;
import dev.pushlab.client.stats.TrialEvents;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Delivery latency by percentile, all trials of a cell merged; the axis gives the tail as much room as the rest. */
final class PercentileChart {

    private static final List<Double> TABLED = List.of(50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 99.99);

    private PercentileChart() {}

    static Chart of(List<CellTotals> cells, Words words) {
        return new Chart(
                "percentiles",
                Kind.LINES,
                words.get("chart-percentiles"),
                finding(ChartParts.told(cells), words),
                words.get("chart-percentiles-help"),
                Axis.of(words.get("axis-percentile"), "%", Scale.TAIL),
                Axis.of(words.get("axis-latency"), "ns", Scale.LOG),
                cells.stream()
                        .map(cell -> ChartParts.series(cell, words, points(cell.delivery())))
                        .toList(),
                table(cells, words));
    }

    private static List<Point> points(LatencyHistogram latencies) {
        double last = Math.log10(latencies.count());
        return PercentilePoint.curve(latencies).stream()
                .map(point -> Point.of(
                        point.percentile() == 100 ? last : -Math.log10(1 - point.percentile() / 100),
                        point.latencyNanos()))
                .toList();
    }

    private static String finding(List<CellTotals> cells, Words words) {
        double percentile = Stream.of(99.9, 99.0, 90.0, 50.0)
                .filter(one -> cells.stream()
                        .allMatch(cell -> LatencySummary.bears(cell.delivery().count(), one)))
                .findFirst()
                .orElse(100.0);
        String name = name(percentile, words);
        Comparator<CellTotals> byLatency = Comparator.comparingDouble(cell -> latency(cell, percentile));
        CellTotals least = cells.stream().min(byLatency).orElseThrow();
        CellTotals most = cells.stream().max(byLatency).orElseThrow();
        return least == most
                ? words.get("chart-percentiles-one", name, least.name(), text(least, percentile))
                : words.get(
                        "chart-percentiles-finding",
                        name,
                        least.name(),
                        text(least, percentile),
                        most.name(),
                        text(most, percentile));
    }

    private static Table table(List<CellTotals> cells, Words words) {
        List<Row> rows = Stream.concat(TABLED.stream(), Stream.of(100.0))
                .map(percentile -> new Row(
                        name(percentile, words),
                        cells.stream()
                                .map(cell -> bears(cell, percentile) ? Value.of(text(cell, percentile)) : Value.NONE)
                                .toList()))
                .toList();
        return ChartParts.table(words.get("chart-percentiles"), cells, words, rows);
    }

    private static boolean bears(CellTotals cell, double percentile) {
        return percentile == 100 || LatencySummary.bears(cell.delivery().count(), percentile);
    }

    private static String name(double percentile, Words words) {
        return percentile == 100 ? words.get("row-max") : "p" + Numbers.exact(percentile);
    }

    private static String text(CellTotals cell, double percentile) {
        return Numbers.of(latency(cell, percentile), Unit.NANOS);
    }

    private static double latency(CellTotals cell, double percentile) {
        return TrialEvents.percentile(percentile).applyAsDouble(TrialEvents.of(List.of(cell.delivery())));
    }
}
