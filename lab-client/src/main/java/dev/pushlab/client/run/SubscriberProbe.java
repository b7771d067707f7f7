package dev.pushlab.client.run;

import dev.pushlab.client.transport.Answer;
import dev.pushlab.client.transport.Ending;
import dev.pushlab.client.transport.SubscriptionListener;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;

/**
 * Takes note of all that one subscriber is told: audit, latencies, requests, ending. Written by the transport's
 * threads, one at a time; other threads look at the volatile fields while it runs, and at the rest once it has ended.
 */
final class SubscriberProbe implements SubscriptionListener {

    private final TrialBooks books;
    private final boolean first;
    private final DeliveryAudit audit;
    private final RequestBook requests = new RequestBook();
    private final RequestBook windowRequests = new RequestBook();
    private long askedAtNanos;
    private long offPlan;
    private volatile long hasUpTo;
    private final long startedAtNanos = System.nanoTime();
    private volatile long connectNanos = -1;
    private volatile String ending;
    private volatile boolean failed;

    /**
     * A probe for a subscriber that starts before the first event of its epoch.
     *
     * @param first whether this is the subscriber at whom each event is counted once
     */
    SubscriberProbe(TrialBooks books, boolean first) {
        this.books = books;
        this.first = first;
        this.audit = new DeliveryAudit(1);
    }

    @Override
    public void onOpen() {
        connectNanos = System.nanoTime() - startedAtNanos;
    }

    @Override
    public void onRequest() {
        askedAtNanos = System.nanoTime();
    }

    @Override
    public void onAnswer(Answer kind, int events) {
        long now = System.nanoTime();
        requests.answer(kind, events, now - askedAtNanos);
        if (books.isInWindow(now)) {
            windowRequests.answer(kind, events, now - askedAtNanos);
        }
    }

    @Override
    public void onEvent(FeedEvent event, long receivedAtNanos) {
        if (audit.deliver(event.sequence())) {
            offPlan += books.book(event, receivedAtNanos, first) ? 0 : 1;
        }
        if (audit.hasAllUpTo(event.sequence())) {
            hasUpTo = event.sequence();
        }
    }

    @Override
    public void onGap(FeedGap gap, long receivedAtNanos) {
        audit.declare(gap);
    }

    @Override
    public void onClosed(Ending how) {
        ending = how.code() == 0 ? "closed" : "closed " + how.code();
    }

    @Override
    public void onFailure(Throwable cause) {
        failed = true;
        ending = "failed: " + cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** Connected, or beyond hope of it. */
    boolean isOpenOrEnded() {
        return isOpened() || ending != null;
    }

    boolean isOpened() {
        return connectNanos >= 0;
    }

    /** Time from its making, which is when it subscribes, until it was there. */
    long connectNanos() {
        return connectNanos;
    }

    boolean isEnded() {
        return ending != null;
    }

    boolean isFailed() {
        return failed;
    }

    boolean hasAllUpTo(long last) {
        return hasUpTo >= last;
    }

    String ending() {
        return ending == null ? "still open" : ending;
    }

    DeliveryAudit audit() {
        return audit;
    }

    long offPlan() {
        return offPlan;
    }

    RequestBook requests() {
        return requests;
    }

    RequestBook windowRequests() {
        return windowRequests;
    }
}
