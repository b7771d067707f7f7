package dev.pushlab.client.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The two common bootstrap intervals without a correction for few trials: what {@link Bootstrap} is measured against.
 *
 * <p>Not part of the product, because with few trials their coverage is well below what they state.
 */
final class PlainIntervals {
    private final Bootstrap bootstrap;

    PlainIntervals(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Efron and Tibshirani 1993, chapter 13. */
    double[] percentile(List<Double> trials, ToDoubleFunction<List<Double>> statistic) {
        double z = Normal.quantile((1 + bootstrap.confidence()) / 2);
        double[] figures = sortedFigures(trials, statistic);
        return new double[] {Quantiles.ofSorted(figures, Normal.cdf(-z)), Quantiles.ofSorted(figures, Normal.cdf(z))};
    }

    /** B. Efron, "Better Bootstrap Confidence Intervals", JASA 82, 1987; Efron and Tibshirani 1993, chapter 14.3. */
    double[] bca(List<Double> trials, ToDoubleFunction<List<Double>> statistic) {
        double[] figures = sortedFigures(trials, statistic);
        double bias = bias(figures, statistic.applyAsDouble(trials));
        double acceleration = acceleration(trials, statistic);
        double z = Normal.quantile((1 + bootstrap.confidence()) / 2);
        return new double[] {
            Quantiles.ofSorted(figures, Normal.cdf(bias + (bias - z) / (1 - acceleration * (bias - z)))),
            Quantiles.ofSorted(figures, Normal.cdf(bias + (bias + z) / (1 - acceleration * (bias + z))))
        };
    }

    private double[] sortedFigures(List<Double> trials, ToDoubleFunction<List<Double>> statistic) {
        double[] figures = bootstrap.figuresOfResamples(trials, statistic, new SplittableRandom(bootstrap.seed()));
        Arrays.sort(figures);
        return figures;
    }

    private static double bias(double[] figures, double estimate) {
        long below = Arrays.stream(figures).filter(figure -> figure < estimate).count();
        long equal = Arrays.stream(figures).filter(figure -> figure == estimate).count();
        return Normal.quantile((below + equal / 2.0) / figures.length);
    }

    private static double acceleration(List<Double> trials, ToDoubleFunction<List<Double>> statistic) {
        double[] without = new double[trials.size()];
        for (int i = 0; i < without.length; i++) {
            List<Double> others = new ArrayList<>(trials);
            others.remove(i);
            without[i] = statistic.applyAsDouble(others);
        }
        double mean = Arrays.stream(without).average().orElseThrow();
        double cubes = Arrays.stream(without).map(x -> Math.pow(mean - x, 3)).sum();
        double squares = Arrays.stream(without).map(x -> Math.pow(mean - x, 2)).sum();
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }
}
