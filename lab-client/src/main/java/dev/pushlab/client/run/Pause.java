package dev.pushlab.client.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A wait with an end. */
final class Pause {

    private static final long STEP_MILLIS = 5;

    private final long endNanos;

    private Pause(long endNanos) {
        this.endNanos = endNanos;
    }

    /** A wait of at most so long, from now on. */
    static Pause until(Duration patience) {
        return new Pause(System.nanoTime() + patience.toNanos());
    }

    /** A wait until a moment of {@link System#nanoTime()}. */
    static Pause untilNanos(long nanos) {
        return new Pause(nanos);
    }

    /** Waits until the condition holds. Returns false when it never did. */
    boolean await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - endNanos >= 0) {
                return condition.getAsBoolean();
            }
            Thread.sleep(STEP_MILLIS);
        }
        return true;
    }

    /** Waits for the end. */
    void await() throws InterruptedException {
        long left = endNanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }
}
