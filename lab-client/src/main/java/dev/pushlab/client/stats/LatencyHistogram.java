package dev.pushlab.client.stats;

import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Records the latencies of one trial, negative ones included.
 *
 * <p>A latency between two hosts comes out negative when the estimate of the clocks' offset is off by more than the
 * latency itself. An HdrHistogram holds no negative value; to clamp it to 0 would hide a doubtful clock, to drop it
 * would lose an event. So negative latencies go, by magnitude, to a histogram of their own, and count in every figure.
 *
 * <p>Not safe for use by several threads at once; recording does not allocate, but for the first negative ones.
 */
public final class LatencyHistogram {
    private final Histogram latencies;
    private final Histogram negativeMagnitudes;

    /** An empty histogram. */
    public LatencyHistogram() {
        this(Histograms.create(), Histograms.createGrowing());
    }

    LatencyHistogram(Histogram latencies, Histogram negativeMagnitudes) {
        this.latencies = latencies;
        this.negativeMagnitudes = negativeMagnitudes;
    }

    /** Records one event. */
    public void record(long latencyNanos) {
        if (latencyNanos >= 0) {
            latencies.recordValue(latencyNanos);
        } else {
            // The magnitude of Long.MIN_VALUE is no long; 1 ns in 292 years is within the histogram's precision.
            negativeMagnitudes.recordValue(-Math.max(latencyNanos, -Long.MAX_VALUE));
        }
    }

    /** Adds every event of another trial: figures of several trials come from merged events, never from averages. */
    public void add(LatencyHistogram other) {
        latencies.add(other.latencies);
        negativeMagnitudes.add(other.negativeMagnitudes);
    }

    /** How many events were recorded, negative ones included. */
    public long count() {
        return latencies.getTotalCount() + negativeCount();
    }

    /** How many latencies were negative: above 0, the clocks of the two hosts are in doubt. */
    public long negativeCount() {
        return negativeMagnitudes.getTotalCount();
    }

    Histogram latencies() {
        return latencies;
    }

    Histogram negativeMagnitudes() {
        return negativeMagnitudes;
    }

    /** The sum of all latencies, to the histogram's precision. */
    double sumNanos() {
        return sum(latencies) - sum(negativeMagnitudes);
    }

    /** The lowest latency, to the histogram's precision. Only for a histogram that holds an event. */
    long minNanos() {
        return negativeCount() > 0 ? -negativeMagnitudes.getMaxValue() : latencies.getMinValue();
    }

    /**
     * How many events have each latency that occurs, lowest first; a latency stands for its bucket by the upper end.
     */
    Map<Long, Long> countByNanos() {
        Map<Long, Long> counts = new HashMap<>();
        for (HistogramIterationValue bucket : negativeMagnitudes.recordedValues()) {
            long upperEnd = -negativeMagnitudes.lowestEquivalentValue(bucket.getValueIteratedTo());
            counts.put(upperEnd, bucket.getCountAddedInThisIterationStep());
        }
        for (HistogramIterationValue bucket : latencies.recordedValues()) {
            counts.put(bucket.getValueIteratedTo(), bucket.getCountAddedInThisIterationStep());
        }
        return counts;
    }

    private static double sum(Histogram histogram) {
        return histogram.getTotalCount() == 0 ? 0 : histogram.getMean() * histogram.getTotalCount();
    }
}
