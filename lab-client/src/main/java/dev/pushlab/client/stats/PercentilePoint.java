package dev.pushlab.client.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of the curve "latency by percentile".
 *
 * @param percentile percent of the events, from 0 to 100, that took at most so long
 * @param latencyNanos how long
 */
public record PercentilePoint(double percentile, long latencyNanos) {
    private static final int POINTS_PER_DECADE = 8;

    /**
     * The curve of a trial, or of merged trials, from the lowest latency to the highest: evenly spaced on an axis on
     * which each step to the next tick (90, 99, 99.9 …) is a tenth of the events. It stops where less than one event is
     * left, so that a chart shows no tail that was not observed; without events it is empty.
     */
    public static List<PercentilePoint> curve(LatencyHistogram latencies) {
        List<PercentilePoint> points = new ArrayList<>();
        if (latencies.count() == 0) {
            return points;
        }
        List<TrialEvents> events = TrialEvents.of(List.of(latencies));
        double beyond = 1;
        for (int i = 1; latencies.count() * beyond >= 1; i++) {
            double percentile = 100 * (1 - beyond);
            points.add(new PercentilePoint(percentile, TrialEvents.percentileNanos(events, percentile)));
            beyond = Math.pow(10, -(double) i / POINTS_PER_DECADE);
        }
        points.add(new PercentilePoint(100, TrialEvents.percentileNanos(events, 100)));
        return points;
    }
}
