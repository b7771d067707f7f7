package dev.pushlab.server.process;

import dev.pushlab.protocol.TimerPrecision;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** Measures how well the calling thread can wait for a moment and tell the time. */
public final class TimerProbe {

    private static final long PARK_NANOS = 1_000_000;
    private static final int ROUNDS = 200;
    private static final long LONGEST_NANOS = 500_000_000;
    private static final int CLOCK_CALLS = 200_000;

    private TimerProbe() {}

    /** Measures for about 0.25 s; on a starved machine in fewer rounds, beginning none after 0.5 s. */
    public static TimerPrecision measure() {
        long[] late = parkLateness();
        // The first pass warms the compiler up, the second counts.
        clock();
        Clock clock = clock();
        return new TimerPrecision(
                PARK_NANOS, late.length, percentile(late, 50), percentile(late, 99), clock.callNanos, clock.stepNanos);
    }

    private static long[] parkLateness() {
        long[] late = new long[ROUNDS];
        int rounds = 0;
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS && System.nanoTime() - start < LONGEST_NANOS; i++) {
            long before = System.nanoTime();
            LockSupport.parkNanos(PARK_NANOS);
            long over = System.nanoTime() - before - PARK_NANOS;
            // A park may return early (an interrupt, a permit, for no reason): that tells nothing of the timer.
            if (over >= 0 && !Thread.currentThread().isInterrupted()) {
                late[rounds++] = over;
            }
        }
        long[] sorted = Arrays.copyOf(late, rounds);
        Arrays.sort(sorted);
        return sorted;
    }

    /** By nearest rank; null where there is nothing. */
    private static Long percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? null : Long.valueOf(sorted[(sorted.length * percent + 99) / 100 - 1]);
    }

    private record Clock(double callNanos, Long stepNanos) {}

    private static Clock clock() {
        Long smallest = null;
        long start = System.nanoTime();
        long before = start;
        for (int i = 0; i < CLOCK_CALLS; i++) {
            long now = System.nanoTime();
            if (now != before && (smallest == null || now - before < smallest)) {
                smallest = now - before;
            }
            before = now;
        }
        return new Clock((before - start) / (double) CLOCK_CALLS, smallest);
    }
}
