package dev.pushlab.client.stats;

/** The standard normal distribution. */
final class Normal {
    /** Beyond this many standard deviations the distribution function is 0 or 1 to the last bit of a double. */
    private static final double FARTHEST = 8.5;

    private Normal() {}

    /**
     * The probability of a value of at most {@code x}, with an absolute error below 1e-14.
     *
     * <p>Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004: the
     * Taylor series of the integral about 0, whose terms are x^(2k+1) / (1·3·5 … (2k+1)).
     */
    static double cdf(double x) {
        if (Math.abs(x) > FARTHEST) {
            return x < 0 ? 0 : 1;
        }
        double sum = x;
        double term = x;
        for (int odd = 3; sum + term != sum; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** The value that is not exceeded with {@code probability}, which lies strictly between 0 and 1. */
    static double quantile(double probability) {
        return Quantiles.invert(Normal::cdf, probability, -FARTHEST, FARTHEST);
    }
}
