package dev.pushlab.client.transport;

/** The client's half of a transport. */
public interface Subscriber {

    /** The transport's name: URL segment, command-line value, JSON key and page module at once. */
    String name();

    /**
     * Subscribes to the feed. Returns at once; all that happens is told to the listener.
     *
     * @param network where the server is
     * @param options from where on, and how often
     * @param listener who is told
     */
    Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener);
}
