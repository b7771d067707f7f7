package dev.pushlab.client.stats;

/** Student's t distribution with a whole number of degrees of freedom: how far a mean of few trials strays. */
final class StudentT {
    /** With 1 degree of freedom, the widest, the value at probability 1 - 1e-6 is about 318,310. */
    private static final double FARTHEST = 1e6;

    private StudentT() {}

    /**
     * The probability of a value of at most {@code t}.
     *
     * <p>Source: the finite sums of Abramowitz and Stegun, "Handbook of Mathematical Functions", 1964, 26.7.3 (odd
     * degrees of freedom) and 26.7.4 (even ones).
     */
    static double cdf(double t, int degreesOfFreedom) {
        double theta = Math.atan(t / Math.sqrt(degreesOfFreedom));
        double cosineSquared = Math.pow(Math.cos(theta), 2);
        boolean odd = degreesOfFreedom % 2 == 1;
        double term = odd ? Math.cos(theta) : 1;
        double sum = 0;
        for (int k = odd ? 3 : 2; k <= degreesOfFreedom; k += 2) {
            sum += term;
            term *= cosineSquared * (k - 1) / k;
        }
        double within = odd ? 2 / Math.PI * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
        return 0.5 + within / 2;
    }

    /** The value that is not exceeded with {@code probability}, which lies from 1e-6 to 1 - 1e-6. */
    static double quantile(double probability, int degreesOfFreedom) {
        return Quantiles.invert(t -> cdf(t, degreesOfFreedom), probability, -FARTHEST, FARTHEST);
    }
}
