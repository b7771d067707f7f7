package dev.pushlab.client.stats;

import java.util.List;

/**
 * What the figures of several trials (requests an event, bytes an event …) come to: statistics for {@link Bootstrap}.
 */
public final class TrialFigures {
    private TrialFigures() {}

    /** The mean: for amounts that add up, such as bytes. */
    public static double mean(List<Double> figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure;
        }
        return sum / figures.size();
    }

    /** The geometric mean of figures above 0: for quantities that vary by a factor, such as rates and latencies. */
    public static double geometricMean(List<Double> figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += Math.log(figure);
        }
        return Math.exp(sum / figures.size());
    }

    /** The median: the typical trial, which one trial out of line does not move. */
    public static double median(List<Double> figures) {
        double[] ascending =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Quantiles.ofSorted(ascending, 0.5);
    }
}
