package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Bootstrap BOOTSTRAP = Bootstrap.of95Percent(1);
    private static final List<Double> POLL = List.of(520.0, 531.0, 519.0, 525.0, 528.0);
    private static final List<Double> WEBSOCKET = List.of(25.1, 25.4, 24.9, 25.0, 25.2);

    @Test
    void aClearDifferenceIsFoundEitherWayRound() {
        Comparison lower = compare(WEBSOCKET, POLL);
        Comparison higher = compare(POLL, WEBSOCKET);
        assertEquals(Verdict.LOWER, lower.verdict());
        assertEquals(Verdict.HIGHER, higher.verdict());
        assertEquals(524.6 / 25.12, higher.ratio().estimate(), 1e-9);
        assertEquals(1 / higher.ratio().low(), lower.ratio().high(), 1e-3);
        assertEquals(1 / higher.ratio().high(), lower.ratio().low(), 1e-3);
    }

    @Test
    void theRatiosIntervalIsWelchsForManyTrials() {
        // Two samples of two values each, 20 times over: logarithms spread by 0.1 about 0 and by 0.2 about ln 2.
        List<Double> candidate = alternating(2 * Math.exp(-0.2), 2 * Math.exp(0.2));
        List<Double> baseline = alternating(Math.exp(-0.1), Math.exp(0.1));
        Interval ratio = Comparison.of(candidate, baseline, TrialFigures::geometricMean, BOOTSTRAP)
                .ratio();
        double half = StudentT.quantile(0.975, 57) * Math.sqrt((0.04 + 0.01) / 39);
        assertEquals(2, ratio.estimate(), 1e-12);
        assertEquals(Math.log(2) - half, Math.log(ratio.low()), 0.1 * half);
        assertEquals(Math.log(2) + half, Math.log(ratio.high()), 0.1 * half);
    }

    @Test
    void trialsThatOverlapShowNoDifference() {
        Comparison comparison = compare(List.of(10.0, 12.0, 11.0, 13.0, 9.0), List.of(10.5, 11.5, 12.5, 9.5, 11.0));
        assertEquals(Verdict.NO_DIFFERENCE_SHOWN, comparison.verdict());
        assertTrue(comparison.ratio().includes(1));
        assertNull(comparison.noRatio());
    }

    @Test
    void aTransportBesideItselfShowsNoDifference() {
        assertEquals(Verdict.NO_DIFFERENCE_SHOWN, compare(POLL, POLL).verdict());
        assertEquals(1, compare(POLL, POLL).ratio().estimate(), 1e-12);
    }

    @Test
    void countsThatNeverVaryAreComparedExactly() {
        Comparison comparison = compare(List.of(30.0, 30.0, 30.0), List.of(20.0, 20.0, 20.0));
        assertEquals(Verdict.HIGHER, comparison.verdict());
        assertEquals(1.5, comparison.ratio().low(), 1e-12);
        assertEquals(1.5, comparison.ratio().high(), 1e-12);
        assertEquals(IntervalMethod.NO_SPREAD, comparison.ratio().method());
    }

    @Test
    void oneSideThatNeverVariesStillGivesAnInterval() {
        Interval ratio = compare(POLL, List.of(20.0, 20.0, 20.0)).ratio();
        Interval alone = BOOTSTRAP.interval(POLL, TrialFigures::mean).orElseThrow();
        assertEquals(alone.low() / 20, ratio.low(), 0.02);
        assertEquals(alone.high() / 20, ratio.high(), 0.02);
    }

    @Test
    void twoTrialsOfEitherSideAreTooFew() {
        assertUnknown(NoRatio.TOO_FEW_TRIALS, compare(POLL.subList(0, 2), WEBSOCKET));
        assertUnknown(NoRatio.TOO_FEW_TRIALS, compare(POLL, WEBSOCKET.subList(0, 2)));
        assertUnknown(NoRatio.TOO_FEW_TRIALS, compare(List.of(), List.of()));
    }

    @Test
    void aTrialWithoutAFigureLeavesTheVerdictOpen() {
        assertUnknown(NoRatio.NO_FIGURE, compare(POLL, List.of(1.0, 2.0, Double.NaN)));
        assertUnknown(NoRatio.NO_FIGURE, compare(List.of(1.0, 2.0, Double.NaN), POLL));
    }

    @Test
    void zeroInEveryTrialGivesAVerdictButNoRatio() {
        List<Double> none = List.of(0.0, 0.0, 0.0);
        assertEquals(new Comparison(Verdict.HIGHER, null, NoRatio.BASELINE_ZERO), compare(POLL, none));
        assertEquals(new Comparison(Verdict.LOWER, null, NoRatio.CANDIDATE_ZERO), compare(none, POLL));
        assertEquals(new Comparison(Verdict.NO_DIFFERENCE_SHOWN, null, NoRatio.BOTH_ZERO), compare(none, none));
    }

    @Test
    void zeroOrLessInSomeTrialsLeavesTheVerdictOpen() {
        assertUnknown(NoRatio.NOT_ALL_POSITIVE, compare(POLL, List.of(0.0, 1.0, 2.0)));
        assertUnknown(NoRatio.NOT_ALL_POSITIVE, compare(List.of(-1.0, 1.0, 2.0), POLL));
        assertUnknown(NoRatio.NOT_ALL_POSITIVE, compare(List.of(-1.0, -1.0, -2.0), List.of(0.0, 0.0, 0.0)));
    }

    private static Comparison compare(List<Double> candidate, List<Double> baseline) {
        return Comparison.of(candidate, baseline, TrialFigures::mean, BOOTSTRAP);
    }

    private static void assertUnknown(NoRatio why, Comparison comparison) {
        assertEquals(new Comparison(Verdict.UNKNOWN, null, why), comparison);
    }

    private static List<Double> alternating(double one, double other) {
        return IntStream.range(0, 40).mapToObj(i -> i % 2 == 0 ? one : other).toList();
    }
}
