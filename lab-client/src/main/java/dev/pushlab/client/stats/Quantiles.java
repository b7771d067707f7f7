package dev.pushlab.client.stats;

import java.util.function.DoubleUnaryOperator;

/** Quantiles: of a distribution function by halving, of a sorted sample by interpolation. */
final class Quantiles {
    /** More halvings than it takes to bring the widest bracket used here down to neighbouring doubles. */
    private static final int HALVINGS = 100;

    private Quantiles() {}

    /**
     * Where the rising function {@code cdf} passes {@code probability}, known to lie from {@code low} to {@code high}.
     */
    static double invert(DoubleUnaryOperator cdf, double probability, double low, double high) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability is " + probability + "; allowed: above 0 and below 1");
        }
        double below = low;
        double above = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (cdf.applyAsDouble(middle) < probability) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }

    /**
     * The quantile of values in ascending order, linear between neighbours.
     *
     * <p>Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4),
     * 1996, definition 7 (what R and NumPy do unless told otherwise).
     */
    static double ofSorted(double[] ascending, double probability) {
        double place = probability * (ascending.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
