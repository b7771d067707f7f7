package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTest {
    @Test
    void isReachedWhereBothBoundsLieWithinTheFactor() {
        assertTrue(Precision.of(interval(100, 96, 104.9), 5, 0.05).reached());
        assertFalse(Precision.of(interval(100, 96, 105.1), 5, 0.05).reached());
        assertFalse(Precision.of(interval(100, 95, 104), 5, 0.05).reached());
        assertEquals(0.25, Precision.of(interval(100, 80, 104), 5, 0.05).actual(), 1e-12);
    }

    @Test
    void needsTheTrialsThatStudentsFormulaGives() {
        // The half width is t(n - 1)/√n times the spread, on the log scale; five trials reach 0.2.
        Interval interval = interval(1, Math.exp(-0.2), Math.exp(0.2));
        double spread = 0.2 * Math.sqrt(5) / StudentT.quantile(0.975, 4);
        for (double wanted = 0.02; wanted < 0.19; wanted += 0.002) {
            int first = 5;
            while (spread * StudentT.quantile(0.975, first - 1) / Math.sqrt(first) > wanted) {
                first++;
            }
            assertEquals(first, Precision.of(interval, 5, Math.expm1(wanted)).trialsNeeded());
        }
    }

    @Test
    void needsNoMoreTrialsOnceReached() {
        assertEquals(5, Precision.of(interval(100, 99, 101), 5, 0.05).trialsNeeded());
        Interval exact = new Interval(136, 136, 136, 0.95, IntervalMethod.NO_SPREAD);
        assertEquals(new Precision(0.05, 0.0, true, 3), Precision.of(exact, 3, 0.05));
    }

    @Test
    void saysNothingWhereNoNumberOfTrialsIsInSight() {
        assertNull(Precision.of(interval(100, 1, 10_000), 3, 0.001).trialsNeeded());
        assertEquals(new Precision(0.05, null, false, null), Precision.of(interval(1, -1, 3), 5, 0.05));
    }

    @Test
    void thePredictedNumberOfTrialsComesCloseToThePrecision() {
        SplittableRandom random = new SplittableRandom(8);
        int runs = 300;
        int reached = 0;
        for (int i = 0; i < runs; i++) {
            List<Double> trials = new ArrayList<>(Population.CALM.trials(20, random));
            int needed = precision(trials).trialsNeeded();
            trials.addAll(Population.CALM.trials(needed - trials.size(), random));
            reached += precision(trials).actual() <= 0.03 * 1.2 ? 1 : 0;
        }
        int enough = reached;
        assertTrue(enough > 0.8 * runs, () -> enough + " of " + runs + " came within a fifth of the precision");
    }

    @Test
    void stoppingWhenPreciseEnoughCostsLittleOfTheStatedConfidence() {
        SplittableRandom random = new SplittableRandom(12);
        Bootstrap bootstrap = new Bootstrap(300, 0.95, 1);
        int runs = 400;
        int covered = 0;
        for (int i = 0; i < runs; i++) {
            List<Double> trials = new ArrayList<>(Population.CALM.trials(5, random));
            Interval interval =
                    bootstrap.interval(trials, TrialFigures::geometricMean).orElseThrow();
            while (!Precision.of(interval, trials.size(), 0.1).reached() && trials.size() < 50) {
                trials.add(Population.CALM.trial(random));
                interval =
                        bootstrap.interval(trials, TrialFigures::geometricMean).orElseThrow();
            }
            covered += interval.includes(1) ? 1 : 0;
        }
        int held = covered;
        assertTrue(held >= Binomial.least(runs, 0.92), () -> held + " of " + runs);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.05, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAPrecisionThatMakesNoSense(double wanted) {
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> Precision.of(interval(1, 0.9, 1.1), 5, wanted));
        assertEquals("precision is " + wanted + "; allowed: above 0, for example 0.05", e.getMessage());
    }

    private static Precision precision(List<Double> trials) {
        Bootstrap bootstrap = new Bootstrap(1_000, 0.95, 1);
        return Precision.of(
                bootstrap.interval(trials, TrialFigures::geometricMean).orElseThrow(), trials.size(), 0.03);
    }

    private static Interval interval(double estimate, double low, double high) {
        return new Interval(estimate, low, high, 0.95, IntervalMethod.PERCENTILE_BOOTSTRAP_LOG);
    }
}
