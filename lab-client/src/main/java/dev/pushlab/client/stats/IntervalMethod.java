package dev.pushlab.client.stats;

/** How an {@link Interval} came about. */
public enum IntervalMethod {
    /** The percentile bootstrap over trials, stretched for few trials on the scale of logarithms (factors). */
    PERCENTILE_BOOTSTRAP_LOG("percentile bootstrap over trials (Efron and Tibshirani 1993, ch. 13) on a log scale,"
            + " stretched for few trials by the factor of Hesterberg 2015"),
    /** The same on the plain scale: some resample came out at 0 or below, so there is no logarithm. */
    PERCENTILE_BOOTSTRAP_LINEAR(
            "percentile bootstrap over trials (Efron and Tibshirani 1993, ch. 13) on a linear scale,"
                    + " stretched for few trials by the factor of Hesterberg 2015"),
    /** Every resample gave the same figure, so the interval is that one value: a count that never varies, say. */
    NO_SPREAD("no spread: every resample of the trials gives the same figure");

    private final String description;

    IntervalMethod(String description) {
        this.description = description;
    }

    /** The method with its source, for a reader of a report. */
    public String description() {
        return description;
    }
}
