package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What latency costs: mean delivery latency against bytes an event. */
final class TradeOffChart {

    private TradeOffChart() {}

    /** The chart; none where no cell has both figures. */
    static Optional<Chart> of(List<CellTotals> all, Words words) {
        List<CellTotals> cells = all.stream()
                .filter(cell -> cell.cell().figure(FigureKind.MEAN).estimate() != null
                        && cell.cell().figure(FigureKind.BYTES).estimate() != null)
                .toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                "trade-off",
                Kind.MAP,
                words.get("chart-trade-off"),
                finding(ChartParts.told(cells), words),
                words.get("chart-trade-off-help"),
                Axis.of(words.get("axis-bytes"), "B", Scale.LINEAR),
                Axis.of(words.get("axis-mean"), "ns", Scale.LOG),
                cells.stream()
                        .map(cell -> ChartParts.series(cell, words, List.of(point(cell))))
                        .toList(),
                table(cells, words)));
    }

    private static Point point(CellTotals cell) {
        Figure bytes = cell.cell().figure(FigureKind.BYTES);
        Figure mean = cell.cell().figure(FigureKind.MEAN);
        return new Point(
                bytes.estimate(),
                mean.estimate(),
                bound(bytes, Interval::low),
                bound(bytes, Interval::high),
                bound(mean, Interval::low),
                bound(mean, Interval::high));
    }

    private static Double bound(Figure figure, Function<Interval, Double> bound) {
        return figure.interval() == null ? null : bound.apply(figure.interval());
    }

    private static String finding(List<CellTotals> cells, Words words) {
        Ranking latency = Ranking.of(cells, FigureKind.MEAN);
        Ranking bytes = Ranking.of(cells, FigureKind.BYTES);
        return words.get(
                "chart-trade-off-finding",
                latency.first().name(),
                text(latency.first(), FigureKind.MEAN),
                ChartParts.tie(latency, words),
                bytes.first().name(),
                text(bytes.first(), FigureKind.BYTES),
                ChartParts.tie(bytes, words));
    }

    private static String text(CellTotals cell, FigureKind kind) {
        return Numbers.of(cell.cell().figure(kind).estimate(), kind.unit());
    }

    private static Table table(List<CellTotals> cells, Words words) {
        List<Row> rows = Stream.of(FigureKind.MEAN, FigureKind.BYTES)
                .map(kind -> new Row(
                        words.figure(kind),
                        cells.stream()
                                .map(cell -> ComparisonTable.figure(cell.cell().figure(kind), kind.unit()))
                                .toList()))
                .toList();
        return ChartParts.table(words.get("chart-trade-off"), cells, words, rows);
    }
}
