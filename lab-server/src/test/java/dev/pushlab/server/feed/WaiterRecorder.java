package dev.pushlab.server.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A waiter that takes note of its calls, for a test to wait for. */
final class WaiterRecorder implements FeedWaiter {

    private final Semaphore more = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);

    @Override
    public void onMore() {
        more.release();
    }

    @Override
    public void onRelease() {
        released.release();
    }

    /** Takes one call; false when none comes within 10 s. */
    boolean awaitMore() throws InterruptedException {
        return more.tryAcquire(10, TimeUnit.SECONDS);
    }

    boolean awaitRelease() throws InterruptedException {
        return released.tryAcquire(10, TimeUnit.SECONDS);
    }

    /** Calls that have not been taken. */
    int calls() {
        return more.availablePermits() + released.availablePermits();
    }
}
