package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final ToDoubleFunction<List<Double>> MEAN = TrialFigures::mean;

    private final Bootstrap bootstrap = Bootstrap.of95Percent(42);

    @Test
    void resamplesAreDrawnAsOftenAsExactEnumerationSays() {
        List<Double> trials = List.of(10.0, 13.0, 40.0);
        double[] figures = new Bootstrap(270_000, 0.95, 1).figuresOfResamples(trials, MEAN, new SplittableRandom(1));
        int outcomes = 27;
        for (double first : trials) {
            for (double second : trials) {
                for (double third : trials) {
                    double mean = TrialFigures.mean(List.of(first, second, third));
                    long drawn = Arrays.stream(figures)
                            .filter(figure -> Math.abs(figure - mean) < 1e-9)
                            .count();
                    long ways = ways(first, second, third);
                    // 10,000 draws a way, standard deviation below 100 a way.
                    assertEquals(270_000.0 * ways / outcomes, drawn, 500.0 * ways, () -> "mean " + mean);
                }
            }
        }
    }

    @Test
    void fiveTrialsGiveTheStretchedPercentilesOfExactEnumeration() {
        List<Double> trials = List.of(10.0, 11.0, 12.0, 14.0, 17.0);
        double[] exact = new double[3125];
        for (int code = 0; code < exact.length; code++) {
            double sum = 0;
            for (int digits = code, i = 0; i < 5; i++, digits /= 5) {
                sum += trials.get(digits % 5);
            }
            exact[code] = Math.log(sum / 5);
        }
        Arrays.sort(exact);
        // t(4 degrees of freedom, 97.5 %) / z(97.5 %) * sqrt(5/4)
        double stretch = 2.7764451052 / 1.9599639845 * Math.sqrt(1.25);
        double estimate = Math.log(12.8);
        Interval interval =
                new Bootstrap(200_000, 0.95, 3).interval(trials, MEAN).orElseThrow();
        assertEquals(12.8, interval.estimate(), 1e-12);
        double low = estimate + stretch * (Quantiles.ofSorted(exact, 0.025) - estimate);
        double high = estimate + stretch * (Quantiles.ofSorted(exact, 0.975) - estimate);
        assertEquals(Math.exp(low), interval.low(), 0.01);
        assertEquals(Math.exp(high), interval.high(), 0.01);
        assertEquals(IntervalMethod.PERCENTILE_BOOTSTRAP_LOG, interval.method());
    }

    @Test
    void manyTrialsGiveStudentsIntervalOfTheLogarithms() {
        List<Double> trials = Population.CALM.trials(200, new SplittableRandom(9));
        Interval interval =
                bootstrap.interval(trials, TrialFigures::geometricMean).orElseThrow();
        double mean = Math.log(TrialFigures.geometricMean(trials));
        double squares = trials.stream()
                .mapToDouble(x -> Math.pow(Math.log(x) - mean, 2))
                .sum();
        double half = StudentT.quantile(0.975, 199) * Math.sqrt(squares / 199 / 200);
        assertEquals(Math.exp(mean - half), interval.low(), 0.05 * half);
        assertEquals(Math.exp(mean + half), interval.high(), 0.05 * half);
    }

    @Test
    void fewerThanThreeTrialsGiveNoInterval() {
        assertEquals(Optional.empty(), bootstrap.interval(List.of(1.0, 2.0), MEAN));
        assertTrue(bootstrap.interval(List.of(1.0, 2.0, 3.0), MEAN).isPresent());
    }

    @Test
    void aTrialWithoutAFigureLeavesNoInterval() {
        LatencyHistogram received = new LatencyHistogram();
        received.record(5);
        List<TrialEvents> trials = TrialEvents.of(List.of(received, received, new LatencyHistogram()));
        assertEquals(Optional.empty(), bootstrap.interval(trials, TrialEvents.percentile(50)));
        assertEquals(Optional.empty(), bootstrap.interval(List.of(1.0, 2.0, Double.NaN), MEAN));
    }

    @Test
    void trialsThatAllAgreeGiveTheOneValueAndSaySo() {
        Interval interval =
                bootstrap.interval(Collections.nCopies(5, 136.1), MEAN).orElseThrow();
        assertEquals(interval.estimate(), interval.low());
        assertEquals(interval.estimate(), interval.high());
        assertEquals(136.1, interval.estimate(), 1e-12);
        assertEquals(IntervalMethod.NO_SPREAD, interval.method());
    }

    @Test
    void figuresThatMayBeZeroOrNegativeGetAnIntervalOnTheLinearScale() {
        Interval interval =
                bootstrap.interval(List.of(-2.0, -1.0, 0.0, 1.0, 2.0), MEAN).orElseThrow();
        assertEquals(IntervalMethod.PERCENTILE_BOOTSTRAP_LINEAR, interval.method());
        // Student's interval of these five: 2.776 * sqrt(2.5 / 5) = 1.963 to either side.
        assertEquals(-1.963, interval.low(), 0.1);
        assertEquals(1.963, interval.high(), 0.1);
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherSeedNearlyTheSame() {
        List<Double> trials = List.of(10.0, 11.0, 12.0, 14.0, 17.0);
        Interval interval = bootstrap.interval(trials, MEAN).orElseThrow();
        Interval other = Bootstrap.of95Percent(43).interval(trials, MEAN).orElseThrow();
        assertEquals(interval, bootstrap.interval(trials, MEAN).orElseThrow());
        assertNotEquals(interval, other);
        assertEquals(interval.low(), other.low(), 0.15);
        assertEquals(interval.high(), other.high(), 0.15);
    }

    @Test
    void theUnitOfTheFigureDoesNotMatter() {
        List<Double> millis = List.of(10.0, 11.0, 12.0, 14.0, 17.0);
        List<Double> nanos = millis.stream().map(x -> x * 1e6).toList();
        Interval inMillis = bootstrap.interval(millis, MEAN).orElseThrow();
        Interval inNanos = bootstrap.interval(nanos, MEAN).orElseThrow();
        assertEquals(inMillis.low() * 1e6, inNanos.low(), 1e-3);
        assertEquals(inMillis.high() * 1e6, inNanos.high(), 1e-3);
    }

    @Test
    void moreConfidenceAsksForAWiderInterval() {
        List<Double> trials = List.of(10.0, 11.0, 12.0, 14.0, 17.0);
        Interval at80 = new Bootstrap(10_000, 0.8, 1).interval(trials, MEAN).orElseThrow();
        Interval at99 = new Bootstrap(10_000, 0.99, 1).interval(trials, MEAN).orElseThrow();
        assertTrue(at99.low() < at80.low() && at80.high() < at99.high());
    }

    @Test
    void refusesSettingsAndFiguresThatMakeNoSense() {
        assertMessage("resamples is 99; allowed: 100 or more", () -> new Bootstrap(99, 0.95, 1));
        assertMessage("confidence is 95.0; allowed: 0.5 to 0.999", () -> new Bootstrap(1_000, 95, 1));
        assertMessage(
                "statistic of a resample of trials is NaN; allowed: a finite number",
                () -> bootstrap.interval(List.of(1.0, 2.0, 3.0), trials -> trials.size() == 1 ? 1 : Double.NaN));
    }

    private static void assertMessage(String message, Runnable action) {
        Exception e = assertThrows(IllegalArgumentException.class, action::run);
        assertEquals(message, e.getMessage());
    }

    /** In how many orders three draws come. */
    private static long ways(double first, double second, double third) {
        long different =
                Arrays.stream(new double[] {first, second, third}).distinct().count();
        return new long[] {0, 1, 3, 6}[(int) different];
    }
}
