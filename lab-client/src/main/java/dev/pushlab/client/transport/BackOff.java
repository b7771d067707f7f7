package dev.pushlab.client.transport;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: exponential, with full jitter and a cap, so that those who lost the server
 * at the same moment do not come back at the same moment (Brooker, "Exponential Backoff And Jitter", AWS 2015).
 *
 * @param first upper bound of the first pause; doubles with each attempt that fails
 * @param cap no pause is longer
 * @param mostAttempts attempts in a row that may fail before the subscription has failed
 */
public record BackOff(Duration first, Duration cap, int mostAttempts) {

    /** From up to 100 ms to up to 5 s; some minutes in all. */
    public static final BackOff DEFAULT = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5), 60);

    private static final int MOST_DOUBLINGS = 30;

    /** Refuses what would be a storm, or never end. */
    public BackOff {
        if (first.toMillis() < 1 || cap.compareTo(first) < 0 || mostAttempts < 1) {
            throw new IllegalArgumentException("back-off is " + first + " to " + cap + ", " + mostAttempts
                    + " attempts; allowed: 1 ms and more, a cap that is no less, 1 attempt and more");
        }
    }

    /**
     * The pause before an attempt.
     *
     * @param failed attempts in a row that have failed before it, from 0
     * @param random draws from [0, 1)
     */
    public Duration pause(int failed, DoubleSupplier random) {
        double most = Math.min(cap.toNanos(), first.toNanos() * (double) (1L << Math.min(failed, MOST_DOUBLINGS)));
        return Duration.ofNanos((long) (random.getAsDouble() * most));
    }
}
