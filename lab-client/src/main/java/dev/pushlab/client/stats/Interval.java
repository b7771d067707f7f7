package dev.pushlab.client.stats;

/**
 * A figure over trials and how sure it is. All three values have the figure's unit.
 *
 * @param estimate the figure of the trials at hand
 * @param low the lower bound, at most the estimate
 * @param high the upper bound, at least the estimate
 * @param confidence how often such intervals hold the true figure, between 0.5 and 1 (0.95: 19 times in 20)
 * @param method how the bounds were found
 */
public record Interval(double estimate, double low, double high, double confidence, IntervalMethod method) {
    /** Checks that the bounds are finite and enclose the estimate. */
    public Interval {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= estimate && estimate <= high)) {
            throw new IllegalArgumentException("interval is " + low + " <= " + estimate + " <= " + high
                    + "; allowed: finite numbers in this order");
        }
    }

    /** Whether a value may be the true one, as far as the trials tell. */
    public boolean includes(double value) {
        return low <= value && value <= high;
    }
}
