package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.stats.TrialEvents;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The mean delivery latency of each trial, and what all trials of a cell say together. */
final class TrialsChart {

    private TrialsChart() {}

    static Chart of(List<CellTotals> cells, Words words) {
        return new Chart(
                "trials",
                Kind.DOTS,
                words.get("chart-trials"),
                finding(ChartParts.told(cells), words),
                words.get("chart-trials-help"),
                Axis.of(words.get("axis-mean"), "ns", Scale.LOG),
                Axis.of(cells, words),
                IntStream.range(0, cells.size())
                        .mapToObj(i -> ChartParts.series(cells.get(i), words, points(cells.get(i), i)))
                        .toList(),
                table(cells, words));
    }

    /** The estimate with its interval first, then a point a trial. */
    private static List<Point> points(CellTotals cell, int row) {
        Figure mean = cell.cell().figure(FigureKind.MEAN);
        List<Point> points = new ArrayList<>();
        if (mean.interval() == null) {
            double estimate = TrialEvents.mean().applyAsDouble(TrialEvents.of(List.of(cell.delivery())));
            points.add(Point.of(estimate, row));
        } else {
            points.add(new Point(
                    mean.estimate(), row, mean.interval().low(), mean.interval().high(), null, null));
        }
        means(cell).forEach(trial -> points.add(Point.of(trial, row)));
        return points;
    }

    private static List<Double> means(CellTotals cell) {
        return cell.heardTrials().stream()
                .map(trial -> trial.latencies().delivery().meanNanos())
                .toList();
    }

    private static String finding(List<CellTotals> cells, Words words) {
        if (cells.stream().allMatch(cell -> cell.cell().trials().size() == 1)) {
            return words.get("chart-trials-one");
        }
        return words.get(
                "chart-trials-finding",
                ChartParts.listed(cells, words, cell -> words.get("named-factor", cell.name(), spread(cell))));
    }

    private static String spread(CellTotals cell) {
        DoubleSummaryStatistics means =
                means(cell).stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return means.getMin() > 0 ? Numbers.digits(means.getMax() / means.getMin()) : "–";
    }

    private static Table table(List<CellTotals> cells, Words words) {
        int trials = cells.stream()
                .mapToInt(cell -> cell.cell().trials().size())
                .max()
                .orElse(0);
        Stream<Row> each = IntStream.range(0, trials)
                .mapToObj(i -> new Row(
                        words.get("trial", i + 1),
                        cells.stream()
                                .map(cell -> mean(cell.cell().trials(), i))
                                .toList()));
        Row all = new Row(
                words.get("all-trials"),
                cells.stream()
                        .map(cell -> ComparisonTable.figure(cell.cell().figure(FigureKind.MEAN), Unit.NANOS))
                        .toList());
        return ChartParts.table(
                words.get("chart-trials"),
                cells,
                words,
                Stream.concat(each, Stream.of(all)).toList());
    }

    private static Value mean(List<TrialResult> trials, int place) {
        Double mean =
                place < trials.size() ? trials.get(place).latencies().delivery().meanNanos() : null;
        return mean == null ? Value.NONE : Value.of(Numbers.of(mean, Unit.NANOS));
    }
}
