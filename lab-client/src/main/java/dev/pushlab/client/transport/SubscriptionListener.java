package dev.pushlab.client.transport;

import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;

/**
 * Is told what happens to one subscription. Calls come one at a time and in order, on a selector thread: they must not
 * block. Counting requests, latencies and gaps is a listener's work; a transport counts nothing.
 *
 * <p>First {@link #onOpen}, unless connecting fails; then any number of the others; at the end exactly one of
 * {@link #onClosed} and {@link #onFailure}, and nothing after it.
 */
public interface SubscriptionListener {

    /** The subscriber is connected; of a stream: it is open, and events follow. */
    void onOpen();

    /** An HTTP request is on its way. */
    void onRequest();

    /**
     * An HTTP answer is here, before the events that it carried.
     *
     * @param kind what it was good for
     * @param events how many events it carried
     */
    void onAnswer(Answer kind, int events);

    /**
     * An event is here.
     *
     * @param receivedAtNanos {@link System#nanoTime()} when its last byte was read from the socket
     */
    void onEvent(FeedEvent event, long receivedAtNanos);

    /** Events that were asked for cannot be had. */
    void onGap(FeedGap gap, long receivedAtNanos);

    /**
     * Where the subscription stands in the feed: what to go on from after a break. Told when a stream opens, again when
     * the feed begins another life, and after each answer with a batch.
     *
     * @param epoch name of the feed's life
     * @param after last sequence that is here, or was asked for
     */
    default void onPosition(String epoch, long after) {}

    /** A stream that has nothing to tell is alive. */
    default void onHeartbeat() {}

    /** The subscription has ended as it was meant to, by either side. */
    void onClosed(Ending ending);

    /** The subscription has broken: refused, cut off, or told something that is not in the contract. */
    void onFailure(Throwable cause);
}
