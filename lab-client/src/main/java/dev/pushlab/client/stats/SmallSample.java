package dev.pushlab.client.stats;

/**
 * The factor by which bootstrap intervals over few trials have to be stretched.
 *
 * <p>A percentile bootstrap acts as if the spread of the trials at hand were known to be the true one, and takes it
 * with the divisor n instead of n - 1. With five trials both matter: its "95 %" intervals hold the true figure about 83
 * times in 100. T. C. Hesterberg, "What Teachers Should Know About the Bootstrap", The American Statistician 69(4),
 * 2015 (also doi 10.48550/arXiv.1411.5279), gives the correction: the factor t/z for the unknown spread times √(n/(n -
 * 1)) for the divisor. He applies it to the tail probabilities; but a resample of n trials never lies outside of them,
 * and the range from the least to the greatest of 3 trials holds their true median 75 times in 100, of 4 trials 88
 * times. So here the factor stretches the interval itself, about the estimate.
 */
final class SmallSample {
    /** Keeps whole degrees of freedom that come out as 7.999999999 from being rounded down to 7. */
    private static final double ROUNDING = 1e-6;

    private SmallSample() {}

    /** The factor for a figure of one sample. */
    static double stretch(int trials, double confidence) {
        return divisor(trials) * studentOverNormal(trials - 1, confidence);
    }

    /**
     * The factor for a difference of two independent samples' figures, each with its own spread.
     *
     * <p>Degrees of freedom: B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population
     * Variances are Involved", Biometrika 34, 1947; rounded down, so rather too wide than too narrow.
     *
     * @param one figures of resamples of the one sample of {@code oneTrials}
     * @param other figures of resamples of the other, which do not all agree if the first sample's do
     */
    static double stretch(double[] one, int oneTrials, double[] other, int otherTrials, double confidence) {
        double oneVariance = variance(one);
        double otherVariance = variance(other);
        double oneTrue = oneVariance * Math.pow(divisor(oneTrials), 2);
        double otherTrue = otherVariance * Math.pow(divisor(otherTrials), 2);
        double sum = oneTrue + otherTrue;
        double degrees = sum * sum / (oneTrue * oneTrue / (oneTrials - 1) + otherTrue * otherTrue / (otherTrials - 1));
        return Math.sqrt(sum / (oneVariance + otherVariance))
                * studentOverNormal((int) (degrees + ROUNDING), confidence);
    }

    private static double divisor(int trials) {
        return Math.sqrt((double) trials / (trials - 1));
    }

    private static double studentOverNormal(int degreesOfFreedom, double confidence) {
        double upper = (1 + confidence) / 2;
        return StudentT.quantile(upper, degreesOfFreedom) / Normal.quantile(upper);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
