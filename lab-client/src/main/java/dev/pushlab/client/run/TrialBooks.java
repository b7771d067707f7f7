package dev.pushlab.client.run;

import dev.pushlab.protocol.FeedEvent;

/**
 * What all subscribers of a trial write into together. Subscribers come before the plan starts, so the books open when
 * the start is known; the server leaves time for that between its answer and the first event.
 */
final class TrialBooks {

    private volatile TrialClock clock;
    private volatile LatencyBook latencies;

    void open(TrialClock known) {
        latencies = new LatencyBook(known);
        clock = known;
    }

    /** Books a delivery. Returns whether the event's intended time is the plan's. */
    boolean book(FeedEvent event, long receivedAtNanos, boolean firstSubscriber) {
        TrialClock known = clock;
        if (known == null) {
            return false;
        }
        latencies.book(event, receivedAtNanos, firstSubscriber);
        return known.isOnPlan(event.sequence(), event.scheduledAtNanos());
    }

    boolean isInWindow(long nanos) {
        TrialClock known = clock;
        return known != null && known.isInWindow(nanos);
    }

    LatencyBook latencies() {
        return latencies;
    }
}
