package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    private final LatencyHistogram latencies = new LatencyHistogram();

    @Test
    void countsNegativeLatenciesInEveryFigureInsteadOfClampingThem() {
        for (int i = -30; i < 70; i++) {
            latencies.record(i);
        }
        LatencySummary summary = LatencySummary.of(latencies);
        assertEquals(100, summary.count());
        assertEquals(30, summary.negativeCount());
        assertEquals(-30, summary.minNanos());
        assertEquals(19, summary.p50Nanos());
        assertEquals(59, summary.p90Nanos());
        assertEquals(69, summary.maxNanos());
        assertEquals(19.5, summary.meanNanos(), 1e-9);
    }

    @Test
    void givesNegativePercentilesWhereTheyAreNegative() {
        for (int i = 1; i <= 20; i++) {
            latencies.record(-i);
        }
        LatencySummary summary = LatencySummary.of(latencies);
        assertEquals(-11, summary.p50Nanos());
        assertEquals(-1, summary.maxNanos());
        assertEquals(-10.5, summary.meanNanos(), 1e-9);
    }

    @Test
    void recordsTheFarthestValuesOfAllWithoutLosingOne() {
        latencies.record(Long.MIN_VALUE);
        latencies.record(Long.MAX_VALUE);
        assertEquals(2, latencies.count());
        assertEquals(1, latencies.negativeCount());
        assertEquals(-Long.MAX_VALUE, latencies.minNanos());
    }

    @Test
    void mergedTrialsAreAsIfRecordedTogether() {
        SplittableRandom random = new SplittableRandom(1);
        LatencyHistogram merged = new LatencyHistogram();
        for (int trial = 0; trial < 3; trial++) {
            LatencyHistogram one = new LatencyHistogram();
            for (int i = 0; i < 5_000; i++) {
                long nanos = (long) (1e6 * random.nextGaussian() + 2e6);
                one.record(nanos);
                latencies.record(nanos);
            }
            merged.add(one);
        }
        LatencySummary together = LatencySummary.of(latencies);
        LatencySummary added = LatencySummary.of(merged);
        assertEquals(together.meanNanos(), added.meanNanos(), 1e-6);
        assertEquals(latencies.countByNanos(), merged.countByNanos());
        assertEquals(together.p999Nanos(), added.p999Nanos());
        assertEquals(together.minNanos(), added.minNanos());
    }

    @Test
    void comesBackFromItsTextWithNegativesAndAll() {
        latencies.record(-5_000);
        latencies.record(0);
        latencies.record(1_234_567);
        LatencyHistogram read = EncodedLatencies.of(latencies).decode();
        assertEquals(latencies.countByNanos(), read.countByNanos());
        assertEquals(LatencySummary.of(latencies), LatencySummary.of(read));
    }

    @Test
    void writesNoTextForNegativesWhereThereAreNone() {
        latencies.record(7);
        EncodedLatencies encoded = EncodedLatencies.of(latencies);
        assertNull(encoded.negativeMagnitudes());
        assertEquals(1, encoded.decode().count());
    }
}
