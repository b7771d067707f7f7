package dev.pushlab.client.model;

/**
 * What a client waits because others are served before it: a server that sends an event to one client after another.
 *
 * @param clients N: how many are sent each event
 * @param sendSeconds S: what one send takes
 */
public record FanOut(long clients, double sendSeconds) {

    public FanOut {
        Check.count("clients", clients, 1_000_000_000L);
        Check.finite("sendSeconds", sendSeconds, 0);
    }

    /** Mean extra latency over all places in the order: (N + 1)/2 · S. */
    public double meanSeconds() {
        return (clients + 1) / 2.0 * sendSeconds;
    }

    /** Extra latency of the last client: N · S. */
    public double maxSeconds() {
        return clients * sendSeconds;
    }
}
