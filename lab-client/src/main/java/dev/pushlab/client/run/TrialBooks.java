package dev.pushlab.client.run;

import dev.pushlab.protocol.FeedEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What all subscribers of a trial write into together. Subscribers come before the plan starts, so the books open when
 * the start is known; the server leaves time for that between its answer and the first event.
 */
final class TrialBooks implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile TrialClock clock;
    private volatile LatencyBook latencies;

    void open(TrialClock known) {
        latencies = new LatencyBook(known);
        clock = known;
        opened.countDown();
    }

    /** Books a delivery. Returns whether the event's intended time is the plan's. */
    boolean book(FeedEvent event, long receivedAtNanos, boolean firstSubscriber) {
        TrialClock known = clock == null ? awaitOpen() : clock;
        if (known == null) {
            return false;
        }
        latencies.book(event, receivedAtNanos, firstSubscriber);
        return known.isOnPlan(event.sequence(), event.scheduledAtNanos());
    }

    /** On a machine that hangs the first events may overtake the word of the start. */
    private TrialClock awaitOpen() {
        try {
            opened.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return clock;
    }

    /** Nobody waits any longer for books that an ended trial has not opened. */
    @Override
    public void close() {
        opened.countDown();
    }

    boolean isInWindow(long nanos) {
        TrialClock known = clock;
        return known != null && known.isInWindow(nanos);
    }

    LatencyBook latencies() {
        return latencies;
    }
}
