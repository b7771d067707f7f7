package dev.pushlab.client.model;

/**
 * The range a single client's mean wait may fall in when it asks in step with periodic events.
 *
 * <p>With τ/T = p/q in lowest terms the events fall on only q places of the interval, so the mean is T/2 (1 ± 1/q)
 * depending on where the client happened to start, and stays there. Staggered clients average this out.
 *
 * @param places q: on how many places of the interval events fall; 1 is full lock
 * @param leastMeanSeconds the mean wait of the luckiest client, transit not included
 * @param greatestMeanSeconds the mean wait of the unluckiest client
 */
public record PhaseLock(long places, double leastMeanSeconds, double greatestMeanSeconds) {
    /** Beyond this many places the range is under a thousandth of the mean, which is no lock worth the name. */
    private static final long MOST_PLACES = 1_000;

    /** How far from p/q a ratio may be, in parts of it: a microsecond of drift in a quarter of an hour. */
    private static final double TOLERANCE = 1e-9;

    /**
     * The range for one event every {@code eventSeconds} (τ) and one request every {@code askSeconds} (T of a poll; G
     * of a long poll that is always behind).
     */
    public static PhaseLock of(double eventSeconds, double askSeconds) {
        Check.finite("eventSeconds", eventSeconds, Double.MIN_NORMAL);
        Check.finite("askSeconds", askSeconds, Double.MIN_NORMAL);
        long q = denominator(eventSeconds / askSeconds);
        double spread = q > MOST_PLACES ? 0 : 1.0 / q;
        return new PhaseLock(q, askSeconds / 2 * (1 - spread), askSeconds / 2 * (1 + spread));
    }

    /** The smallest denominator of a continued-fraction convergent of {@code ratio} that is close enough. */
    private static long denominator(double ratio) {
        double rest = ratio;
        long before = 0;
        long q = 1;
        while (q <= MOST_PLACES && Math.abs(ratio * q - Math.rint(ratio * q)) > TOLERANCE * q * ratio) {
            rest = 1 / (rest - Math.floor(rest));
            long next = (long) Math.floor(rest) * q + before;
            before = q;
            q = next;
        }
        return q;
    }
}
