package dev.pushlab.client.transport;

/** A subscription that is running. Both calls return at once, may come from any thread and more than once. */
public interface Subscription {

    /**
     * Ends in good order: no new request is made, an answer that is under way is still taken, a WebSocket says goodbye.
     * A parked long-poll ends when the server answers it, an event stream when the server ends it.
     */
    void close();

    /** Ends at once: closes the connection whatever is under way. */
    void abort();
}
