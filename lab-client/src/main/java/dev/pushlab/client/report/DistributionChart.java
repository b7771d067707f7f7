package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.stats.LatencyBin;
import dev.pushlab.client.stats.TrialEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How many of the deliveries took how long, all trials of a cell merged. */
final class DistributionChart {

    private DistributionChart() {}

    static Chart of(List<CellTotals> cells, Words words) {
        List<List<LatencyBin>> bins =
                cells.stream().map(cell -> LatencyBin.of(cell.delivery())).toList();
        return new Chart(
                "distribution",
                Kind.STEPS,
                words.get("chart-distribution"),
                words.get(
                        "chart-distribution-finding", ChartParts.listed(cells, words, cell -> middleHalf(cell, words))),
                words.get("chart-distribution-help"),
                Axis.of(words.get("axis-latency"), "ns", Scale.LOG),
                Axis.of(words.get("axis-share"), "%", Scale.LINEAR),
                IntStream.range(0, cells.size())
                        .mapToObj(i -> ChartParts.series(cells.get(i), words, points(bins.get(i))))
                        .toList(),
                table(cells, bins, words));
    }

    /** From nothing up to the first bar, along their tops, and down again. */
    private static List<Point> points(List<LatencyBin> bins) {
        List<Point> points = new ArrayList<>();
        points.add(Point.of(bins.get(0).fromNanos(), 0));
        bins.forEach(bin -> points.add(Point.of(bin.fromNanos(), 100 * bin.share())));
        points.add(Point.of(bins.get(bins.size() - 1).toNanos(), 0));
        return points;
    }

    private static String middleHalf(CellTotals cell, Words words) {
        List<TrialEvents> events = TrialEvents.of(List.of(cell.delivery()));
        return words.get(
                "named-range",
                cell.name(),
                Numbers.of(TrialEvents.percentile(25).applyAsDouble(events), Unit.NANOS),
                Numbers.of(TrialEvents.percentile(75).applyAsDouble(events), Unit.NANOS));
    }

    private static Table table(List<CellTotals> cells, List<List<LatencyBin>> bins, Words words) {
        TreeMap<Double, LatencyBin> all = new TreeMap<>();
        bins.forEach(some -> some.forEach(bin -> all.put(bin.fromNanos(), bin)));
        List<Row> rows = all.values().stream()
                .map(bin -> new Row(
                        words.get(
                                "range",
                                Numbers.of(bin.fromNanos(), Unit.NANOS),
                                Numbers.of(bin.toNanos(), Unit.NANOS)),
                        bins.stream().map(some -> share(some, bin)).toList()))
                .toList();
        return ChartParts.table(words.get("chart-distribution"), cells, words, rows);
    }

    private static Value share(List<LatencyBin> bins, LatencyBin wanted) {
        return bins.stream()
                .filter(bin -> bin.fromNanos() == wanted.fromNanos() && bin.share() > 0)
                .map(bin -> Value.of(Numbers.percent(bin.share())))
                .findFirst()
                .orElse(Value.NONE);
    }
}
