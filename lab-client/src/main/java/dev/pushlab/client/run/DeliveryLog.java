package dev.pushlab.client.run;

import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.client.transport.Answer;
import dev.pushlab.client.transport.Ending;
import dev.pushlab.client.transport.SubscriptionListener;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Keeps every delivery to one subscriber: for a few thousand. Any thread may ask. */
final class DeliveryLog implements SubscriptionListener {

    /** An event and the moment of its receipt. */
    record Delivery(FeedEvent event, long receivedAtNanos) {

        long publishDelayNanos() {
            return event.publishedAtNanos() - event.scheduledAtNanos();
        }

        long deliveryLatencyNanos() {
            return receivedAtNanos - event.scheduledAtNanos();
        }
    }

    private final List<Delivery> deliveries = new ArrayList<>();
    private boolean open;
    private String failure;
    private boolean ended;

    @Override
    public synchronized void onOpen() {
        open = true;
    }

    @Override
    public void onRequest() {
        // Only deliveries count here.
    }

    @Override
    public void onAnswer(Answer kind, int events) {
        // Only deliveries count here.
    }

    @Override
    public synchronized void onEvent(FeedEvent event, long receivedAtNanos) {
        deliveries.add(new Delivery(event, receivedAtNanos));
    }

    @Override
    public synchronized void onGap(FeedGap gap, long receivedAtNanos) {
        failure = "a gap: events " + gap.from() + " to " + gap.to();
    }

    @Override
    public synchronized void onClosed(Ending ending) {
        ended = true;
    }

    @Override
    public synchronized void onFailure(Throwable cause) {
        ended = true;
        failure = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    synchronized boolean isOpenOrEnded() {
        return open || ended;
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** What went wrong; null when nothing did. */
    synchronized String failure() {
        return failure;
    }

    synchronized int size() {
        return deliveries.size();
    }

    /** A time of each delivery from the one with a sequence on, summed up. */
    synchronized LatencySummary summary(long fromSequence, ToLongFunction<Delivery> time) {
        LatencyHistogram times = new LatencyHistogram();
        deliveries.stream()
                .filter(delivery -> delivery.event().sequence() >= fromSequence)
                .mapToLong(time)
                .forEach(times::record);
        return LatencySummary.of(times);
    }
}
