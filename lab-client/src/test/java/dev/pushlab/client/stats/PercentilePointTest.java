package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PercentilePointTest {
    @Test
    void theCurveRisesFromTheLowestLatencyToTheHighest() {
        List<PercentilePoint> curve = PercentilePoint.curve(upTo(1_000));
        assertEquals(new PercentilePoint(0, 1), curve.get(0));
        assertEquals(new PercentilePoint(100, 1_000), curve.get(curve.size() - 1));
        for (int i = 1; i < curve.size(); i++) {
            assertTrue(curve.get(i - 1).percentile() < curve.get(i).percentile());
            assertTrue(curve.get(i - 1).latencyNanos() <= curve.get(i).latencyNanos());
        }
    }

    @Test
    void theCurvePassesTheDecadesOfTheTail() {
        List<PercentilePoint> curve = PercentilePoint.curve(upTo(1_000));
        assertEquals(90, curve.get(8).percentile(), 1e-9);
        assertEquals(900, curve.get(8).latencyNanos(), 1);
        assertEquals(99, curve.get(16).percentile(), 1e-9);
        assertEquals(990, curve.get(16).latencyNanos(), 1);
    }

    @Test
    void theCurveShowsNoTailThatWasNotObserved() {
        List<PercentilePoint> curve = PercentilePoint.curve(upTo(1_000));
        double last = curve.get(curve.size() - 2).percentile();
        assertTrue(last <= 99.9, () -> "1,000 events say nothing about percentile " + last);
    }

    @Test
    void fewEventsStillGiveACurveAndNoneGiveNone() {
        assertEquals(2, PercentilePoint.curve(upTo(1)).size());
        assertEquals(List.of(), PercentilePoint.curve(new LatencyHistogram()));
    }

    private static LatencyHistogram upTo(int most) {
        LatencyHistogram latencies = new LatencyHistogram();
        for (int i = 1; i <= most; i++) {
            latencies.record(i);
        }
        return latencies;
    }
}
