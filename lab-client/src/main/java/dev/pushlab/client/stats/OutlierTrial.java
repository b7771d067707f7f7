package dev.pushlab.client.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The trial whose figure is out of line with the others'. It is named, never left out: a slow trial is a fact too.
 *
 * <p>The rule is the test of F. E. Grubbs, "Procedures for Detecting Outlying Observations in Samples", Technometrics
 * 11(1), 1969, on logarithms (on the figures themselves where one is 0 or below). It knows how many trials there are:
 * sound trials give a false alarm in {@value #SIGNIFICANCE} of the cells, however few. The common rule "modified
 * z-score above 3.5" (Iglewicz and Hoaglin 1993) gives one in 20 % of cells of five sound trials, since the median
 * deviation of five values is often small by chance.
 *
 * @param trial the trial's place in the list, from 0
 * @param figure its figure
 * @param score how many standard deviations of all trials it lies from their mean
 * @param limit the score that sound trials exceed in {@value #SIGNIFICANCE} of the cells
 */
public record OutlierTrial(int trial, double figure, double score, double limit) {
    /** The share of cells of sound trials in which one is named. */
    public static final double SIGNIFICANCE = 0.01;

    /** Of three trials none can be told to be out of line: that any two of them lie close is too common. */
    public static final int FEWEST_TRIALS = 4;

    /**
     * Figures closer than twice the error of a histogram are equal; their spread is the histogram's, not the trials'.
     */
    private static final double INDISTINCT = 2e-3;

    /** The trial most out of line, if there is one; none among fewer than {@value #FEWEST_TRIALS} trials. */
    public static Optional<OutlierTrial> find(List<Double> figures) {
        if (figures.size() < FEWEST_TRIALS || indistinct(figures)) {
            return Optional.empty();
        }
        double[] values = onScale(figures);
        double mean = DoubleStream.of(values).average().orElseThrow();
        double squares =
                DoubleStream.of(values).map(value -> Math.pow(value - mean, 2)).sum();
        double deviation = Math.sqrt(squares / (values.length - 1));
        int farthest = IntStream.range(0, values.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> Math.abs(values[i] - mean)))
                .orElseThrow();
        double score = Math.abs(values[farthest] - mean) / deviation;
        double limit = limit(values.length);
        return score > limit
                ? Optional.of(new OutlierTrial(farthest, figures.get(farthest), score, limit))
                : Optional.empty();
    }

    /**
     * Grubbs 1969, from Student's t with n - 2 degrees of freedom at the significance shared among n trials, two-sided.
     */
    static double limit(int trials) {
        double t = StudentT.quantile(1 - SIGNIFICANCE / (2 * trials), trials - 2);
        return (trials - 1) / Math.sqrt(trials) * Math.sqrt(t * t / (trials - 2 + t * t));
    }

    private static double[] onScale(List<Double> figures) {
        boolean positive = figures.stream().allMatch(figure -> figure > 0);
        return figures.stream()
                .mapToDouble(figure -> positive ? Math.log(figure) : figure)
                .toArray();
    }

    private static boolean indistinct(List<Double> figures) {
        double low = figures.stream().min(Comparator.naturalOrder()).orElseThrow();
        double high = figures.stream().max(Comparator.naturalOrder()).orElseThrow();
        return high - low <= INDISTINCT * Math.max(Math.abs(low), Math.abs(high));
    }
}
