package dev.pushlab.client.run;

import dev.pushlab.client.transport.Answer;
import dev.pushlab.client.transport.Ending;
import dev.pushlab.client.transport.SubscriptionListener;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes down in words what a subscription tells. Any thread may ask. */
final class ExchangeNotes implements SubscriptionListener {

    private final List<ExchangeMoment> moments = new ArrayList<>();
    private boolean open;
    private boolean ended;
    private boolean failed;
    private long lastSequence;

    synchronized void note(String what) {
        moments.add(new ExchangeMoment(System.nanoTime(), what));
    }

    @Override
    public synchronized void onOpen() {
        open = true;
        note("open");
    }

    @Override
    public void onRequest() {
        // The bytes show it.
    }

    @Override
    public void onAnswer(Answer kind, int events) {
        note("answer taken as " + kind.name().toLowerCase(Locale.ROOT) + (events == 0 ? "" : ", events: " + events));
    }

    @Override
    public synchronized void onEvent(FeedEvent event, long receivedAtNanos) {
        lastSequence = event.sequence();
        note("event " + event.sequence() + " received: " + event.payload());
    }

    @Override
    public void onGap(FeedGap gap, long receivedAtNanos) {
        note("gap received: events " + gap.from() + " to " + gap.to() + " are gone (" + gap.reason() + ")");
    }

    @Override
    public synchronized void onClosed(Ending ending) {
        ended = true;
        note(("ended in good order: " + (ending.code() == 0 ? "" : ending.code() + " ") + ending.reason()).strip());
    }

    @Override
    public synchronized void onFailure(Throwable cause) {
        ended = true;
        failed = true;
        note("failed: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    synchronized boolean isOpenOrEnded() {
        return open || ended;
    }

    synchronized boolean isEnded() {
        return ended;
    }

    synchronized boolean isFailed() {
        return failed;
    }

    synchronized boolean has(long sequence) {
        return lastSequence >= sequence;
    }

    /**
     * All moments until now.
     *
     * @param startNanos the moment of {@link System#nanoTime()} that their times count from
     */
    synchronized List<ExchangeMoment> moments(long startNanos) {
        return moments.stream()
                .map(moment -> new ExchangeMoment(moment.atNanos() - startNanos, moment.what()))
                .toList();
    }
}
