package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Measures how often intervals that claim 95 % hold the true figure. */
class IntervalCoverageTest {
    private static final int SAMPLES = 1_000;
    private static final Bootstrap BOOTSTRAP = new Bootstrap(300, 0.95, 7);
    private static final ToDoubleFunction<List<Double>> GEOMETRIC_MEAN = TrialFigures::geometricMean;

    @Test
    void coversTheTrueFigureAboutAsOftenAsStatedFromThreeTrialsOn() {
        for (int trials : new int[] {3, 5, 10}) {
            for (Population population : List.of(Population.CALM, Population.WILD)) {
                int geometricMean = covered(trials, population, GEOMETRIC_MEAN, population.trueGeometricMean());
                assertAbout(0.925, 0.96, geometricMean, trials + " trials, geometric mean, " + population);
                int mean = covered(trials, population, TrialFigures::mean, population.trueMean());
                assertAbout(0.915, 0.96, mean, trials + " trials, mean, " + population);
            }
        }
    }

    @Test
    void theMedianIsCoveredEvenWhereOneTrialInTenIsSlow() {
        for (int trials : new int[] {3, 5, 10}) {
            int median = covered(trials, Population.SPIKY, TrialFigures::median, Population.SPIKY.trueMedian());
            assertAbout(0.90, 0.99, median, trials + " trials, median");
        }
    }

    @Test
    void fewTrialsCannotTellTheMeanWhereOneInTenIsSlow() {
        // 0.9^5 = 59 % of samples of five hold no slow trial: the documentation owns up to this limit.
        int mean = covered(5, Population.SPIKY, TrialFigures::mean, Population.SPIKY.trueMean());
        assertTrue(mean < 0.7 * SAMPLES, () -> mean + " of " + SAMPLES);
    }

    @Test
    void neitherPlainPercentilesNorBcaCoverAsStatedWithFiveTrials() {
        PlainIntervals plain = new PlainIntervals(BOOTSTRAP);
        int most = Binomial.most(SAMPLES, 0.87);
        int percentile = coveredBy(trials -> includesOne(plain.percentile(trials, GEOMETRIC_MEAN)));
        int bca = coveredBy(trials -> includesOne(plain.bca(trials, GEOMETRIC_MEAN)));
        assertTrue(percentile < most, () -> "percentile: " + percentile + " of " + SAMPLES);
        assertTrue(bca < most, () -> "BCa: " + bca + " of " + SAMPLES);
    }

    private static int covered(
            int trials, Population population, ToDoubleFunction<List<Double>> statistic, double truth) {
        SplittableRandom random = new SplittableRandom(trials);
        int covered = 0;
        for (int i = 0; i < SAMPLES; i++) {
            List<Double> sample = population.trials(trials, random);
            covered += BOOTSTRAP.interval(sample, statistic).orElseThrow().includes(truth) ? 1 : 0;
        }
        return covered;
    }

    private static int coveredBy(Predicate<List<Double>> includesTruth) {
        SplittableRandom random = new SplittableRandom(5);
        int covered = 0;
        for (int i = 0; i < SAMPLES; i++) {
            covered += includesTruth.test(Population.CALM.trials(5, random)) ? 1 : 0;
        }
        return covered;
    }

    private static boolean includesOne(double[] bounds) {
        return bounds[0] <= 1 && 1 <= bounds[1];
    }

    private static void assertAbout(double least, double most, int covered, String what) {
        boolean about = covered >= Binomial.least(SAMPLES, least) && covered <= Binomial.most(SAMPLES, most);
        assertTrue(about, () -> what + ": covered " + covered + " of " + SAMPLES);
    }
}
