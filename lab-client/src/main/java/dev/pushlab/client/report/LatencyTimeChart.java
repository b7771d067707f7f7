package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Chart.Series;
import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.TimelinePoint;
import dev.pushlab.client.result.TrialResult;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;

/**
 * Delivery latency over the measurement. Percentiles of several trials' slices cannot be put together, so each cell is
 * shown by its typical trial: the one with the median mean.
 */
final class LatencyTimeChart {

    private LatencyTimeChart() {}

    static Chart of(List<CellTotals> cells, Words words) {
        return new Chart(
                "latency-time",
                Kind.BANDS,
                words.get("chart-latency-time"),
                words.get("chart-latency-time-finding", ChartParts.listed(cells, words, cell -> range(cell, words))),
                words.get("chart-latency-time-help"),
                new Axis(words.get("axis-time"), "s", Scale.LINEAR, null, slices(cells), null),
                Axis.of(words.get("axis-latency"), "ns", Scale.LOG),
                cells.stream().map(cell -> series(cell, words)).toList(),
                table(cells, words));
    }

    /** Where the slices begin, those without a delivery too. */
    private static List<Double> slices(List<CellTotals> cells) {
        return cells.stream()
                .map(cell -> typicalTrial(cell).timeline())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow()
                .stream()
                .map(TimelinePoint::atSeconds)
                .toList();
    }

    private static Series series(CellTotals cell, Words words) {
        TrialResult trial = typicalTrial(cell);
        return Series.measured(
                words.get("named-trial", ChartParts.name(cell, words), trial.trial()),
                cell.cell().transport(),
                heard(trial).stream()
                        .map(slice -> new Point(
                                slice.atSeconds(), slice.p50Nanos(), null, null, null, (double) slice.p99Nanos()))
                        .toList());
    }

    private static TrialResult typicalTrial(CellTotals cell) {
        List<TrialResult> ordered = cell.heardTrials().stream()
                .sorted(Comparator.comparingDouble(
                        trial -> trial.latencies().delivery().meanNanos()))
                .toList();
        return ordered.get((ordered.size() - 1) / 2);
    }

    private static List<TimelinePoint> heard(TrialResult trial) {
        return trial.timeline().stream()
                .filter(slice -> slice.p50Nanos() != null && slice.p99Nanos() != null)
                .toList();
    }

    private static String range(CellTotals cell, Words words) {
        LongSummaryStatistics medians = heard(typicalTrial(cell)).stream()
                .mapToLong(TimelinePoint::p50Nanos)
                .summaryStatistics();
        return words.get(
                "named-range",
                cell.name(),
                Numbers.of(medians.getMin(), Unit.NANOS),
                Numbers.of(medians.getMax(), Unit.NANOS));
    }

    private static Table table(List<CellTotals> cells, Words words) {
        List<List<TimelinePoint>> timelines =
                cells.stream().map(cell -> typicalTrial(cell).timeline()).toList();
        int slices = timelines.stream().mapToInt(List::size).max().orElse(0);
        List<Row> rows = IntStream.range(0, slices)
                .mapToObj(i -> new Row(
                        start(timelines, i),
                        timelines.stream().map(timeline -> value(timeline, i)).toList()))
                .toList();
        return ChartParts.table(words.get("table-latency-time"), cells, words, rows);
    }

    private static String start(List<List<TimelinePoint>> timelines, int slice) {
        return timelines.stream()
                .filter(timeline -> timeline.size() > slice)
                .map(timeline -> Numbers.digits(timeline.get(slice).atSeconds()) + " s")
                .findFirst()
                .orElse("");
    }

    private static Value value(List<TimelinePoint> timeline, int slice) {
        if (slice >= timeline.size() || timeline.get(slice).p50Nanos() == null) {
            return Value.NONE;
        }
        TimelinePoint point = timeline.get(slice);
        return Value.of(Numbers.of(point.p50Nanos(), Unit.NANOS) + " / " + Numbers.of(point.p99Nanos(), Unit.NANOS));
    }
}
