package dev.pushlab.client.transport;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ajax polling: asks at a fixed rate, whatever the answers hold.
 *
 * <p><b>Cost:</b> a request and an answer with all their heads a poll interval, whether or not there is news; half an
 * interval of latency on average.
 *
 * <p><b>Choose it</b> when news may be late by an interval, when events are so frequent that one answer carries many,
 * or when nothing but plain requests gets through.
 *
 * <p><b>Specification:</b> plain GET, RFC 9110 section 9.3.1.
 */
final class PollSubscriber implements Subscriber {

    @Override
    public String name() {
        return "poll";
    }

    @Override
    public Duration longestSilence(SubscribeOptions options) {
        return options.pollInterval().plusSeconds(5);
    }

    @Override
    public Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener) {
        return new Polling(network, name(), options, listener).start();
    }

    private static final class Polling extends BatchSubscription {
        private final ClientNetwork network;
        private final long intervalNanos;
        private long dueNanos;

        Polling(ClientNetwork network, String name, SubscribeOptions options, SubscriptionListener listener) {
            super(network, name, options, listener, Answer.EMPTY);
            this.network = network;
            this.intervalNanos = options.pollInterval().toNanos();
            this.dueNanos = System.nanoTime() + options.pollPhase().toNanos();
        }

        @Override
        String parameters() {
            return "";
        }

        @Override
        void askWhenDue() {
            long now = System.nanoTime();
            if (dueNanos < now) {
                // The rate is fixed: a late answer does not shift the polls after it, it only swallows some.
                dueNanos += Math.floorDiv(now - dueNanos + intervalNanos - 1, intervalNanos) * intervalNanos;
            }
            long due = dueNanos;
            dueNanos += intervalNanos;
            network.scheduler().schedule(this::ask, due - now, TimeUnit.NANOSECONDS);
        }
    }
}
