package dev.pushlab.client.stats;

/**
 * How many hits to expect of so many tries: the bounds that simulations of coverage and of false alarms are held to.
 *
 * <p>A sound method passes a bound for all but one seed in a thousand; the seeds of the tests are fixed.
 */
final class Binomial {
    private static final double TAIL = 1e-3;

    private Binomial() {}

    /**
     * The least number of hits that more than one in a thousand series of {@code tries} at {@code probability} stay
     * below.
     */
    static int least(int tries, double probability) {
        return tries - most(tries, 1 - probability);
    }

    /** The greatest number of hits that no more than one in a thousand series exceed. */
    static int most(int tries, double probability) {
        double logOfOne = tries * Math.log1p(-probability);
        double cumulative = Math.exp(logOfOne);
        int hits = 0;
        while (cumulative < 1 - TAIL) {
            logOfOne += Math.log((double) (tries - hits) / (hits + 1)) + Math.log(probability / (1 - probability));
            hits++;
            cumulative += Math.exp(logOfOne);
        }
        return hits;
    }
}
