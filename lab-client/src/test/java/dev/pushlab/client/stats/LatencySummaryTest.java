package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LatencySummaryTest {
    @Test
    void nothingReceivedIsNotALatencyOfZero() {
        LatencySummary nothing = LatencySummary.of(new LatencyHistogram());
        assertEquals(new LatencySummary(0, 0, null, null, null, null, null, null, null), nothing);
    }

    @Test
    void aPercentileIsGivenFromTenEventsBeyondItOn() {
        assertAppearsAt(20, LatencySummary::p50Nanos);
        assertAppearsAt(100, LatencySummary::p90Nanos);
        assertAppearsAt(1_000, LatencySummary::p99Nanos);
        assertAppearsAt(10_000, LatencySummary::p999Nanos);
    }

    @Test
    void figuresOfOneToTenThousandMicrosecondsAreTheKnownOnes() {
        LatencySummary summary = LatencySummary.of(microsecondsUpTo(10_000));
        assertEquals(5_000.5e3, summary.meanNanos(), 1e3);
        assertEquals(1_000, summary.minNanos(), 1);
        assertWithin(5_000_000, summary.p50Nanos());
        assertWithin(9_000_000, summary.p90Nanos());
        assertWithin(9_900_000, summary.p99Nanos());
        assertWithin(9_990_000, summary.p999Nanos());
        assertWithin(10_000_000, summary.maxNanos());
    }

    @Test
    void oneEventHasAMeanAndItsExtremesButNoPercentile() {
        LatencySummary summary = LatencySummary.of(microsecondsUpTo(1));
        assertEquals(1_000.0, summary.meanNanos());
        assertEquals(1_000, summary.minNanos());
        assertEquals(1_000, summary.maxNanos());
        assertNull(summary.p50Nanos());
    }

    private static void assertAppearsAt(int events, Function<LatencySummary, Long> percentile) {
        assertNull(percentile.apply(LatencySummary.of(microsecondsUpTo(events - 1))), () -> events + " less 1");
        assertNotNull(percentile.apply(LatencySummary.of(microsecondsUpTo(events))), () -> events + " events");
    }

    private static LatencyHistogram microsecondsUpTo(int most) {
        LatencyHistogram latencies = new LatencyHistogram();
        for (int i = 1; i <= most; i++) {
            latencies.record(i * 1_000L);
        }
        return latencies;
    }

    private static void assertWithin(long expected, long actual) {
        assertEquals(expected, actual, expected / 1_000.0);
    }
}
