package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyBinTest {

    @Test
    void theSharesOfAllBarsMakeOneWhole() {
        List<LatencyBin> bins = LatencyBin.of(recorded(1_000, 1_500, 20_000, 3_000_000, -5));
        assertEquals(1, bins.stream().mapToDouble(LatencyBin::share).sum(), 1e-12);
    }

    @Test
    void eachBarBeginsWhereTheOneBeforeEnds() {
        List<LatencyBin> bins = LatencyBin.of(recorded(1_000, 1_000_000));
        assertEquals(31, bins.size());
        for (int i = 1; i < bins.size(); i++) {
            assertEquals(bins.get(i - 1).toNanos(), bins.get(i).fromNanos());
        }
    }

    @Test
    void aLatencyLiesInItsBar() {
        List<LatencyBin> bins = LatencyBin.of(recorded(5_000));
        assertEquals(1, bins.size());
        assertTrue(bins.get(0).fromNanos() <= 5_000 && 5_000 < bins.get(0).toNanos(), bins::toString);
    }

    @Test
    void aLatencyWithoutALogarithmIsCountedInTheFirstBar() {
        assertEquals(List.of(new LatencyBin(1, Math.pow(10, 0.1), 1)), LatencyBin.of(recorded(0, -7)));
    }

    @Test
    void withoutEventsThereIsNoBar() {
        assertEquals(List.of(), LatencyBin.of(new LatencyHistogram()));
    }

    private static LatencyHistogram recorded(long... latencies) {
        LatencyHistogram histogram = new LatencyHistogram();
        for (long latency : latencies) {
            histogram.record(latency);
        }
        return histogram;
    }
}
