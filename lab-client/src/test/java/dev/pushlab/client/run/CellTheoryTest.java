package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.Calibration;
import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.NetworkCalibration;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Tolerance;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.TimerPrecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTheoryTest {

    private static final double MS = 1e6;

    /** Round trips of 0.1 ms; a relay that is 0.05 ms late. */
    private static final Calibration QUIET = new Calibration(
            new ClockCheck(0, 40_000, 200, 80_000L, 100_000L),
            new TimerPrecision(1_000_000, 0, null, null, 25, null),
            List.of(new NetworkCalibration("custom", 40_000_000, 10_000, 50_000, 400_000, true)));

    /** One client; 4 events/s; poll every second; 40 ms one way. */
    private static Scenario delayed(Arrivals arrivals) {
        List<String> all = List.of("poll", "long-poll", "websocket", "sse");
        Scenario scenario = new Scenario("test", "", all, 1, 4, arrivals, 100, 1, 30, 0, 100, 1, 1);
        return Factor.DELAY.in(scenario, "40ms");
    }

    private static CellTheory theory(String transport, Arrivals arrivals) {
        return CellTheory.of(transport, delayed(arrivals), List.of(trial(400)), QUIET);
    }

    /** So many events; what their latencies are does not matter to theory. */
    private static TrialResult trial(int events) {
        return Trials.of(1, List.of(), LongStream.range(0, events).toArray());
    }

    /** T/2 + d and pT + d; d at every percentile; T + d and 3d at most. */
    @ParameterizedTest
    @CsvSource({
        "poll,      540, 540, 990, 1040, 0.25",
        "long-poll,  40,  40,  40,   40, 1",
        "websocket,  40,  40,  40,   40, 0",
        "sse,        40,  40,  40,   40, 0"
    })
    void predictsOnTheNetworkThatIsAskedFor(
            String transport, double mean, double p50, double p95, double max, double requests) {
        Map<String, Double> predicted = theory(transport, Arrivals.PERIODIC).predicted();
        assertEquals(mean * MS, predicted.get("mean"), 1);
        assertEquals(p50 * MS, predicted.get("p50"), 1);
        assertEquals(p95 * MS, predicted.get("p95"), 1);
        assertEquals(max * MS, predicted.get("max"), 1);
        assertEquals(requests, predicted.get("requests"), 1e-9);
        assertTrue(predicted.get("bytes") > 100);
    }

    @ParameterizedTest
    @CsvSource({"poll", "long-poll", "websocket", "sse"})
    void thePredictionIsTolerable(String transport) {
        for (Arrivals arrivals : Arrivals.values()) {
            CellTheory theory = theory(transport, arrivals);
            theory.tolerances().forEach((key, tolerance) -> {
                double predicted = theory.predicted().get(key);
                assertTrue(tolerance.low() <= predicted && predicted <= tolerance.high(), () -> arrivals + " " + key);
            });
            assertFalse(theory.tolerances().containsKey(FigureKind.MAX.key()));
        }
    }

    /** Half a round trip, the relay's lateness, and the serving of one client; nothing is drawn at random. */
    @Test
    void aStreamMayBeLateByWhatCalibrationSays() {
        Tolerance mean = theory("sse", Arrivals.PERIODIC).tolerances().get("mean");
        assertEquals(40 * MS, mean.low(), 1);
        assertEquals(40.18 * MS, mean.high(), 1);
    }

    /** A fourth of the events fall into one place of the interval: the mean may be off by an eighth of it. */
    @Test
    void aPollInStepWithEventsMayBeOffByItsPhase() {
        Tolerance mean = theory("poll", Arrivals.PERIODIC).tolerances().get("mean");
        assertEquals((540 - 125) * MS, mean.low(), 1);
        assertEquals((540.18 + 125) * MS, mean.high(), 1);
    }

    /** z · T/√12/√n = 3.29 · 288.7 ms/20. */
    @Test
    void aPollOfIndependentEventsMayBeOffByChance() {
        Tolerance mean = theory("poll", Arrivals.POISSON).tolerances().get("mean");
        assertEquals((540 - 47.49) * MS, mean.low(), 0.01 * MS);
    }

    @Test
    void aFigureBeyondItsToleranceIsToldWithBothAndTheOthersAreNot() {
        CellTheory theory = theory("websocket", Arrivals.PERIODIC);
        assertEquals(List.of(), theory.departures(figures(40.1)));
        Warning warning = theory.departures(figures(41)).get(0);
        assertEquals(WarningKind.OFF_THEORY, warning.kind());
        assertEquals("mean is 41.000 ms, theory has 40.000 and tolerates 40.000 to 40.180", warning.detail());
    }

    private static Map<String, Figure> figures(double meanMillis) {
        CellTheory theory = theory("websocket", Arrivals.PERIODIC);
        Map<String, Figure> figures = new HashMap<>();
        theory.predicted().forEach((key, value) -> figures.put(key, new Figure(value, null)));
        figures.put("mean", new Figure(meanMillis * MS, null));
        return figures;
    }

    @Test
    void aTransportWithoutAModelHasNoTheory() {
        assertEquals(Map.of(), theory("pigeon", Arrivals.PERIODIC).predicted());
    }

    @Test
    void bytesAreNotPredictedOfWhatIsCompressed() {
        Scenario packed = Factor.COMPRESSION.in(delayed(Arrivals.POISSON), "on");
        assertFalse(CellTheory.of("sse", packed, List.of(trial(400)), QUIET)
                .predicted()
                .containsKey("bytes"));
    }
}
