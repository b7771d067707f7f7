package dev.pushlab.server.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A waiter that takes note of its calls, for a test to wait for. */
final class WaiterRecorder implements FeedWaiter {

    private final Semaphore more = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);
    private final Consumer<FeedWaiter> whenCalled;

    WaiterRecorder() {
        this(waiter -> {});
    }

    /** Does something of its own when it is called, such as to register again. */
    WaiterRecorder(Consumer<FeedWaiter> whenCalled) {
        this.whenCalled = whenCalled;
    }

    @Override
    public void onMore() {
        whenCalled.accept(this);
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
