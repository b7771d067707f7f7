package dev.pushlab.client.transport;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A subscriber that comes back: whatever carries the events, it notices a break or a silence, waits by its
 * {@link BackOff}, and goes on by epoch and cursor from where it was. Its listener sees one subscription: one
 * {@code onOpen}, every event once, and an end only when it was asked for, or is final.
 */
public final class ReconnectingSubscriber {

    /** Is told what the listener of the subscription need not know; on the same threads, in order with its calls. */
    public interface Watch {

        /**
         * The connection is lost.
         *
         * @param cause why; for a goodbye of the server, what it said
         * @param pause time to the next attempt
         */
        void onLost(Throwable cause, Duration pause);

        /** The subscription goes on: something has come over a new connection. */
        void onBack();
    }

    private final Subscriber inner;
    private final BackOff backOff;
    private final Watch watch;

    /**
     * Wraps a transport's subscriber.
     *
     * @param watch is told of breaks
     */
    public ReconnectingSubscriber(Subscriber inner, BackOff backOff, Watch watch) {
        this.inner = inner;
        this.backOff = backOff;
        this.watch = watch;
    }

    /**
     * Subscribes, as {@link Subscriber#subscribe} does; ends only when that is asked for, when attempts are used up, or
     * when the server refuses for good.
     */
    public Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener) {
        Resumption resumption = new Resumption(
                inner,
                network,
                options,
                listener,
                watch,
                failed ->
                        backOff.pause(failed, () -> ThreadLocalRandom.current().nextDouble()),
                backOff.mostAttempts());
        resumption.connect();
        return resumption;
    }
}
