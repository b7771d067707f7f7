package dev.pushlab.client.fault;

import dev.pushlab.client.run.DeliveryAudit;
import dev.pushlab.client.transport.Answer;
import dev.pushlab.client.transport.Ending;
import dev.pushlab.client.transport.ReconnectingSubscriber;
import dev.pushlab.client.transport.SubscriptionListener;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One subscriber in an experiment: writes down what it is told. Told by one thread at a time, read when it is over. */
final class FaultSubscription implements SubscriptionListener, ReconnectingSubscriber.Watch {

    /** An event that came. */
    record Arrival(long atNanos, long latencyNanos) {}

    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<DeliveryAudit> lives = new ArrayList<>(List.of(new DeliveryAudit(1)));
    private long lastSequence;
    private long requests;
    private long breaks;
    private long gaps;
    private String failure;

    @Override
    public void onOpen() {}

    @Override
    public synchronized void onRequest() {
        requests++;
    }

    @Override
    public void onAnswer(Answer kind, int events) {}

    @Override
    public synchronized void onEvent(FeedEvent event, long receivedAtNanos) {
        life().deliver(event.sequence());
        lastSequence = event.sequence();
        arrivals.add(new Arrival(receivedAtNanos, receivedAtNanos - event.scheduledAtNanos()));
    }

    @Override
    public synchronized void onGap(FeedGap gap, long receivedAtNanos) {
        gaps++;
        if (gap.reason().equals(FeedGap.EPOCH)) {
            lives.add(new DeliveryAudit(1));
            lastSequence = 0;
        }
        life().declare(gap);
    }

    private DeliveryAudit life() {
        return lives.get(lives.size() - 1);
    }

    @Override
    public void onClosed(Ending ending) {}

    @Override
    public synchronized void onFailure(Throwable cause) {
        failure = cause.toString();
    }

    @Override
    public synchronized void onLost(Throwable cause, Duration pause) {
        breaks++;
    }

    @Override
    public void onBack() {}

    /** Whether the newest event of the feed's present life is here. */
    synchronized boolean isAt(long sequence, int life) {
        return lives.size() > life && lastSequence >= sequence;
    }

    synchronized long requests() {
        return requests;
    }

    synchronized long breaks() {
        return breaks;
    }

    synchronized long gaps() {
        return gaps;
    }

    /**
     * Events that never came and were not declared gone. Of an earlier life only what came after a hole counts: its end
     * is what the gap of the next life declares.
     *
     * @param last newest event of the present life
     */
    synchronized long lost(long last) {
        long lost = life().lost(last);
        for (DeliveryAudit earlier : lives.subList(0, lives.size() - 1)) {
            lost += earlier.lost(0);
        }
        return lost;
    }

    synchronized long duplicate() {
        return lives.stream()
                .mapToLong(life -> life.duplicate() + life.outOfOrder())
                .sum();
    }

    synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    synchronized String failure() {
        return failure;
    }
}
