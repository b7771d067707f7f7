package dev.pushlab.client.network;

import java.util.concurrent.locks.LockSupport;

/**
 * Waits for an instant to within microseconds: parks until shortly before it, then spins. One thread waits; any thread
 * may call it back. The waiter announces the instant first and looks for work again before it waits, so no call is
 * lost.
 */
final class DueWait {

    /** An instant that never comes: wait until called. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long MIN_SPIN_NANOS = 30_000;
    private static final long MAX_SPIN_NANOS = 300_000;

    private volatile Thread waiter;
    private volatile boolean called;
    private volatile long announcedNanos = Long.MIN_VALUE;

    /**
     * How early parking ends: what this machine's parks have lately been late by, in all but one or two of a hundred.
     */
    private long spinNanos = MAX_SPIN_NANOS / 2;

    private long parkedAtNanos;

    /** From now on work due before {@code dueNanos} calls the waiter back. */
    void announce(long dueNanos) {
        waiter = Thread.currentThread();
        announcedNanos = dueNanos;
    }

    /** Returns at the announced instant, or earlier: when called, after a park, for no reason. */
    void await() {
        long dueNanos = announcedNanos;
        if (dueNanos == NEVER) {
            park(NEVER);
            return;
        }
        long parkNanos = dueNanos - spinNanos - System.nanoTime();
        if (parkNanos > 0) {
            park(parkNanos);
            return;
        }
        spin(dueNanos);
    }

    /** The waiter is busy: nobody needs to call it. */
    void arrive() {
        announcedNanos = Long.MIN_VALUE;
        called = false;
    }

    /** Calls the waiter back if {@code dueNanos} is earlier than what it waits for. */
    void callBefore(long dueNanos) {
        if (dueNanos < announcedNanos) {
            call();
        }
    }

    /** Calls the waiter back at once. */
    void call() {
        called = true;
        LockSupport.unpark(waiter);
    }

    private void park(long parkNanos) {
        if (called) {
            return;
        }
        if (parkNanos == NEVER) {
            LockSupport.park(this);
            parkedAtNanos = System.nanoTime();
            return;
        }
        long askedNanos = System.nanoTime() + parkNanos;
        LockSupport.parkNanos(this, parkNanos);
        parkedAtNanos = System.nanoTime();
        adapt(parkedAtNanos - askedNanos);
    }

    private void spin(long dueNanos) {
        for (long now = System.nanoTime(); now < dueNanos && !called; now = System.nanoTime()) {
            // Chunks that follow each other closely leave no time to park. Whoever else has work on this processor, the
            // intake first of all, would then wait out a time slice of milliseconds.
            if (now - parkedAtNanos > MAX_SPIN_NANOS) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Steps up fast and down slowly, so that the two balance where about one park in 64 is later than the spin covers.
     */
    private void adapt(long lateNanos) {
        if (lateNanos < 0) {
            return;
        }
        long step = lateNanos > spinNanos ? spinNanos / 4 : -spinNanos / 256;
        spinNanos = Math.max(MIN_SPIN_NANOS, Math.min(MAX_SPIN_NANOS, spinNanos + step));
    }
}
