package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Chart.Series;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Small charts of one kind beside each other.
 *
 * @param id its name in the page
 * @param title what they show together
 * @param help how to read each of them
 * @param charts the charts
 */
record Multiples(String id, String title, String help, List<Chart> charts) {

    /** Charts that can be held against each other: all on the same axes. */
    static Multiples alike(String id, String title, String help, List<Chart> charts) {
        return new Multiples(
                id,
                title,
                help,
                charts.stream()
                        .map(chart -> chart.on(
                                shared(chart.x(), charts, Multiples::across),
                                shared(chart.y(), charts, Multiples::upward)))
                        .toList());
    }

    private static Axis shared(Axis axis, List<Chart> charts, Function<Chart, DoubleStream> values) {
        DoubleSummaryStatistics all = charts.stream().flatMapToDouble(values).summaryStatistics();
        boolean isOfNames = axis.scale() == Scale.NAMES || axis.scale() == Scale.PLACES;
        return isOfNames || all.getCount() == 0 ? axis : axis.within(all.getMin(), all.getMax());
    }

    /** A bar of a stack reaches as far as all its layers. */
    private static DoubleStream across(Chart chart) {
        if (chart.kind() == Kind.STACK) {
            return chart.series().stream()
                    .flatMap(layer -> layer.points().stream())
                    .collect(Collectors.groupingBy(Point::y, Collectors.summingDouble(Point::x)))
                    .values()
                    .stream()
                    .mapToDouble(Double::doubleValue);
        }
        return values(chart, point -> Stream.of(point.x(), point.xLow(), point.xHigh()));
    }

    private static DoubleStream upward(Chart chart) {
        return values(chart, point -> Stream.of(point.y(), point.low(), point.high()));
    }

    private static DoubleStream values(Chart chart, Function<Point, Stream<Double>> of) {
        return chart.series().stream()
                .map(Series::points)
                .flatMap(List::stream)
                .flatMap(of)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }
}
