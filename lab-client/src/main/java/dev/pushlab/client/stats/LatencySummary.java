package dev.pushlab.client.stats;

import java.util.List;

/**
 * What the latencies of some events come to, in nanoseconds.
 *
 * <p>A figure that the events cannot bear is null (absent in JSON), never 0 and never NaN. Without events there is
 * none: "nothing received" is not a latency of zero. A percentile is given only where at least
 * {@value #EVENTS_BEYOND_A_PERCENTILE} events are expected to lie beyond it: p50 from 20 events on, p90 from 100, p99
 * from 1,000, p99.9 from 10,000. The number that truly lie beyond is about Poisson distributed, so with 10 expected its
 * standard deviation is a third of it (1/√10); with 1 expected the "percentile" would be the largest value seen,
 * whatever the distribution.
 *
 * @param count how many events there were
 * @param negativeCount how many of them had a negative latency, which puts the clocks in doubt
 * @param meanNanos the mean of all events; null without events
 * @param minNanos the lowest; null without events
 * @param p50Nanos the median; null with fewer than 20 events
 * @param p90Nanos the 90th percentile; null with fewer than 100 events
 * @param p99Nanos the 99th percentile; null with fewer than 1,000 events
 * @param p999Nanos the 99.9th percentile; null with fewer than 10,000 events
 * @param maxNanos the highest; null without events
 */
public record LatencySummary(
        long count,
        long negativeCount,
        Double meanNanos,
        Long minNanos,
        Long p50Nanos,
        Long p90Nanos,
        Long p99Nanos,
        Long p999Nanos,
        Long maxNanos) {
    /** How many events must be expected beyond a percentile for it to be given. */
    public static final int EVENTS_BEYOND_A_PERCENTILE = 10;

    /** The summary of one trial, or of several whose events were merged with {@link LatencyHistogram#add}. */
    public static LatencySummary of(LatencyHistogram latencies) {
        if (latencies.count() == 0) {
            return new LatencySummary(0, 0, null, null, null, null, null, null, null);
        }
        List<TrialEvents> events = TrialEvents.of(List.of(latencies));
        return new LatencySummary(
                latencies.count(),
                latencies.negativeCount(),
                TrialEvents.meanNanos(events),
                latencies.minNanos(),
                percentileOrNull(events, 50),
                percentileOrNull(events, 90),
                percentileOrNull(events, 99),
                percentileOrNull(events, 99.9),
                TrialEvents.percentileNanos(events, 100));
    }

    /** Whether so many events are enough for a percentile (0 to 100) to be a fact. */
    public static boolean bears(long count, double percentile) {
        // 100 - 99.9 is a little under 0.1 in doubles; the allowance is far below one event.
        return count * (100 - percentile) / 100 >= EVENTS_BEYOND_A_PERCENTILE - 1e-6;
    }

    private static Long percentileOrNull(List<TrialEvents> events, double percentile) {
        return bears(events.get(0).count(), percentile) ? TrialEvents.percentileNanos(events, percentile) : null;
    }
}
