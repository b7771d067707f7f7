package dev.pushlab.client.stats;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The worked example of Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 14: the "spatial test"
 * of 26 children (part A, table 14.1), of which the variance (divisor n) is 171.5. Their 90 % intervals from 2,000
 * resamples (table 14.2) are 100.8 to 233.9 by percentiles and 115.8 to 259.6 by BCa; with 200,000 resamples SciPy 1.17
 * gives 97.8 to 235.6 and 115.4 to 260.9.
 */
final class PublishedExample {
    static final List<Double> SPATIAL_TEST = DoubleStream.of(
                    48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41)
            .boxed()
            .toList();

    private PublishedExample() {}

    static double variance(List<Double> figures) {
        double mean = TrialFigures.mean(figures);
        double sum = 0;
        for (double figure : figures) {
            sum += (figure - mean) * (figure - mean);
        }
        return sum / figures.size();
    }
}
