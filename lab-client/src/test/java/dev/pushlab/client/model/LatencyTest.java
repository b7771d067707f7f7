package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LatencyTest {
    private static final Latency MIXED =
            Latency.mixture(Latency.Piece.point(0.5, 2), Latency.Piece.span(0.3, 0, 3), Latency.Piece.steps(4, 5, -1));

    @Test
    void aFixedLatencyIsItsOwnMeanMaximumAndEveryQuantile() {
        Latency fixed = Latency.exactly(0.025);
        assertEquals(0.025, fixed.meanSeconds());
        assertEquals(0.025, fixed.maxSeconds());
        assertEquals(0.025, fixed.quantileSeconds(0));
        assertEquals(0.025, fixed.quantileSeconds(0.5));
        assertEquals(0.025, fixed.quantileSeconds(1));
    }

    @Test
    void aSpanIsCutInProportion() {
        Latency span = Latency.uniform(1, 3);
        assertEquals(1, span.quantileSeconds(0));
        assertEquals(1.5, span.quantileSeconds(0.25), 1e-12);
        assertEquals(3, span.quantileSeconds(1));
        assertEquals(0.25, span.shareWithin(1.5), 1e-12);
    }

    @Test
    void equalStepsAreSinglePlaces() {
        Latency steps = Latency.mixture(Latency.Piece.steps(5, 0.4, -0.1));
        assertEquals(0, steps.quantileSeconds(0.2), 1e-12);
        assertEquals(0.1, steps.quantileSeconds(0.21), 1e-12);
        assertEquals(0.4, steps.quantileSeconds(1), 1e-12);
        assertEquals(0.2, steps.meanSeconds(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.3, 0.5, 0.77, 0.95, 1})
    void theQuantileIsTheFirstPointThatThisShareIsWithin(double p) {
        double quantile = MIXED.quantileSeconds(p);
        assertTrue(MIXED.shareWithin(quantile) >= p - 1e-12);
        assertTrue(p == 0 || MIXED.shareWithin(quantile - 1e-9) < p);
    }

    @Test
    void theMeanWeighsThePieces() {
        assertEquals((0.5 * 2 + 0.3 * 1.5 + 4 * 3.5) / 4.8, MIXED.meanSeconds(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void noQuantileFallsAndTheLastIsTheMaximumForAnyWorkload(Arrivals arrivals) {
        for (long seed = 0; seed < 200; seed++) {
            Workload workload = Workloads.random(seed, arrivals);
            for (TransportModel model : TransportModels.all()) {
                Latency latency = model.predict(workload).latency();
                double before = workload.timing().oneWayDelaySeconds();
                for (double p = 0; p <= 1; p += 0.0625) {
                    assertTrue(latency.quantileSeconds(p) >= before);
                    before = latency.quantileSeconds(p);
                }
                assertEquals(latency.maxSeconds(), before, 1e-9);
            }
        }
    }
}
