package dev.pushlab.client.transport;

import java.time.Duration;

/** The client's half of a transport. */
public interface Subscriber {

    /** The transport's name: URL segment, command-line value, JSON key and page module at once. */
    String name();

    /**
     * How long nothing at all may come, neither event nor answer nor heartbeat, before the server has to be taken for
     * dead. By default that of a stream: two heartbeats of the server, and a little.
     */
    default Duration longestSilence(SubscribeOptions options) {
        return Duration.ofSeconds(11);
    }

    /**
     * Subscribes to the feed. Returns at once; all that happens is told to the listener.
     *
     * @param network where the server is
     * @param options from where on, and how often
     * @param listener who is told
     */
    Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener);
}
