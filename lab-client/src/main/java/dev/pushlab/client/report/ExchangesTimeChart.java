package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Chart.Series;
import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.TimelinePoint;
import dev.pushlab.client.result.TrialResult;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** HTTP requests and WebSocket frames a second over the measurement, mean of a cell's trials. */
final class ExchangesTimeChart {

    private ExchangesTimeChart() {}

    static Chart of(List<CellTotals> cells, double windowSeconds, Words words) {
        List<Series> series = cells.stream()
                .flatMap(cell -> series(cell, windowSeconds, words))
                .toList();
        return new Chart(
                "exchanges-time",
                Kind.LINES,
                words.get("chart-exchanges-time"),
                words.get(
                        "chart-exchanges-time-finding",
                        ChartParts.joined(
                                ChartParts.told(cells).stream()
                                        .flatMap(cell -> series(cell, windowSeconds, words))
                                        .map(ExchangesTimeChart::mean)
                                        .toList(),
                                words.get("list-separator"),
                                words)),
                words.get("chart-exchanges-time-help"),
                Axis.of(words.get("axis-time"), "s", Scale.LINEAR),
                Axis.of(words.get("axis-per-second"), "/s", Scale.LINEAR),
                series,
                table(series, words));
    }

    /** Frames where there are any, requests where there are any; a stream that has neither shows that. */
    private static Stream<Series> series(CellTotals cell, double windowSeconds, Words words) {
        Series requests = series(cell, windowSeconds, TimelinePoint::requests, "series-requests", words);
        Series frames = series(cell, windowSeconds, TimelinePoint::frames, "series-frames", words);
        return isFlat(frames)
                ? Stream.of(requests)
                : isFlat(requests) ? Stream.of(frames) : Stream.of(requests, frames);
    }

    private static Series series(
            CellTotals cell, double windowSeconds, ToLongFunction<TimelinePoint> count, String key, Words words) {
        List<TrialResult> trials = cell.cell().trials();
        int slices =
                trials.stream().mapToInt(trial -> trial.timeline().size()).min().orElse(0);
        double sliceSeconds = windowSeconds / Math.max(1, slices);
        List<Point> points = IntStream.range(0, slices)
                .mapToObj(i -> Point.of(
                        trials.get(0).timeline().get(i).atSeconds(),
                        trials.stream()
                                        .mapToLong(trial -> count.applyAsLong(
                                                trial.timeline().get(i)))
                                        .average()
                                        .orElse(0)
                                / sliceSeconds))
                .toList();
        return Series.measured(
                words.get(key, ChartParts.name(cell, words)), cell.cell().transport(), points);
    }

    private static boolean isFlat(Series series) {
        return series.points().stream().allMatch(point -> point.y() == 0);
    }

    private static String mean(Series series) {
        double mean = series.points().stream().mapToDouble(Point::y).average().orElse(0);
        return series.name() + " " + Numbers.perSecond(mean);
    }

    private static Table table(List<Series> series, Words words) {
        int slices = series.stream().mapToInt(one -> one.points().size()).min().orElse(0);
        List<Row> rows = IntStream.range(0, slices)
                .mapToObj(i -> new Row(
                        Numbers.digits(series.get(0).points().get(i).x()) + " s",
                        series.stream()
                                .map(one -> Value.of(
                                        Numbers.perSecond(one.points().get(i).y())))
                                .toList()))
                .toList();
        return new Table(
                words.get("chart-exchanges-time"),
                series.stream().map(Series::name).toList(),
                rows);
    }
}
