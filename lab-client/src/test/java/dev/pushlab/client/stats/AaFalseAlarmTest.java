package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares simulated transports with themselves (A/A) and with slower ones. */
class AaFalseAlarmTest {
    private static final int COMPARISONS = 1_000;
    private static final int TRIALS = 5;
    private static final double STATED_LEVEL = 0.05;
    private static final Bootstrap BOOTSTRAP = new Bootstrap(300, 1 - STATED_LEVEL, 11);
    private static final ToDoubleFunction<List<Double>> GEOMETRIC_MEAN = TrialFigures::geometricMean;

    @Test
    void falseAlarmsAreAboutAsFrequentAsStated() {
        for (Population population : List.of(Population.CALM, Population.WILD)) {
            int alarms = differencesFound(population, 1, GEOMETRIC_MEAN);
            // The degrees of freedom are rounded down, which makes the true level a little lower.
            assertTrue(alarms >= Binomial.least(COMPARISONS, 0.04), () -> population + " " + alarms);
            assertTrue(alarms <= Binomial.most(COMPARISONS, STATED_LEVEL), () -> population + " " + alarms);
        }
    }

    @Test
    void slowTrialsDoNotRaiseTheFalseAlarms() {
        for (ToDoubleFunction<List<Double>> statistic :
                List.<ToDoubleFunction<List<Double>>>of(GEOMETRIC_MEAN, TrialFigures::mean, TrialFigures::median)) {
            int alarms = differencesFound(Population.SPIKY, 1, statistic);
            assertTrue(alarms <= Binomial.most(COMPARISONS, STATED_LEVEL), () -> "" + alarms);
        }
    }

    @Test
    void transportsOfVeryDifferentSteadinessKeepTheLevelNearly() {
        SplittableRandom random = new SplittableRandom(3);
        int alarms = 0;
        for (int i = 0; i < COMPARISONS; i++) {
            List<Double> wild = Population.WILD.trials(TRIALS, random);
            List<Double> calm = Population.CALM.trials(TRIALS, random);
            alarms += differs(Comparison.of(wild, calm, GEOMETRIC_MEAN, BOOTSTRAP)) ? 1 : 0;
        }
        int found = alarms;
        assertTrue(found <= Binomial.most(COMPARISONS, 0.06), () -> "" + found);
    }

    @Test
    void withoutTheStretchingAlarmsWouldBeTwiceAsFrequent() {
        SplittableRandom random = new SplittableRandom(4);
        int alarms = 0;
        for (int i = 0; i < COMPARISONS; i++) {
            List<Double> one = Population.CALM.trials(TRIALS, random);
            List<Double> other = Population.CALM.trials(TRIALS, random);
            Interval ratio = BOOTSTRAP.ratio(one, other, GEOMETRIC_MEAN);
            double stretch = 2.3060 / 1.9600 * Math.sqrt(1.25);
            double plainLow = ratio.estimate() * Math.pow(ratio.low() / ratio.estimate(), 1 / stretch);
            double plainHigh = ratio.estimate() * Math.pow(ratio.high() / ratio.estimate(), 1 / stretch);
            alarms += plainLow > 1 || plainHigh < 1 ? 1 : 0;
        }
        int found = alarms;
        assertTrue(found > Binomial.most(COMPARISONS, 1.4 * STATED_LEVEL), () -> "" + found);
    }

    @Test
    void aDifferenceOfThirtyPercentIsFoundOnACalmMachine() {
        int found = differencesFound(Population.CALM, 1.3, GEOMETRIC_MEAN);
        assertTrue(found >= 0.85 * COMPARISONS, () -> found + " of " + COMPARISONS);
    }

    @Test
    void mergedPercentilesOfRecordedEventsRaiseNoMoreFalseAlarmsThanStated() {
        int comparisons = 200;
        SplittableRandom random = new SplittableRandom(6);
        int alarms = 0;
        int found = 0;
        for (int i = 0; i < comparisons; i++) {
            List<TrialEvents> baseline = recorded(1, random);
            ToDoubleFunction<List<TrialEvents>> p99 = TrialEvents.percentile(99);
            alarms += differs(Comparison.of(recorded(1, random), baseline, p99, BOOTSTRAP)) ? 1 : 0;
            found += differs(Comparison.of(recorded(1.3, random), baseline, p99, BOOTSTRAP)) ? 1 : 0;
        }
        int falseAlarms = alarms;
        int detections = found;
        assertTrue(falseAlarms <= Binomial.most(comparisons, STATED_LEVEL), () -> "" + falseAlarms);
        assertTrue(detections >= 0.75 * comparisons, () -> detections + " of " + comparisons);
    }

    private static int differencesFound(
            Population population, double factor, ToDoubleFunction<List<Double>> statistic) {
        SplittableRandom random = new SplittableRandom(2);
        int found = 0;
        for (int i = 0; i < COMPARISONS; i++) {
            List<Double> baseline = population.trials(TRIALS, random);
            List<Double> candidate = population.trials(TRIALS, random).stream()
                    .map(figure -> figure * factor)
                    .toList();
            found += differs(Comparison.of(candidate, baseline, statistic, BOOTSTRAP)) ? 1 : 0;
        }
        return found;
    }

    /** Five trials of 1,000 events each, whose level varies by 10 % from trial to trial. */
    private static List<TrialEvents> recorded(double factor, SplittableRandom random) {
        return TrialEvents.of(Stream.generate(() -> Population.CALM.trial(random))
                .limit(TRIALS)
                .map(level -> {
                    LatencyHistogram trial = new LatencyHistogram();
                    for (int i = 0; i < 1_000; i++) {
                        trial.record((long) (1e6 * factor * level * Math.exp(0.5 * random.nextGaussian())));
                    }
                    return trial;
                })
                .toList());
    }

    private static boolean differs(Comparison comparison) {
        return comparison.verdict() == Verdict.LOWER || comparison.verdict() == Verdict.HIGHER;
    }
}
