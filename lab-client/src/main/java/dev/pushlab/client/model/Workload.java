package dev.pushlab.client.model;

import java.util.Objects;

/**
 * What is asked of a transport: the clients, the events, and what surrounds them.
 *
 * @param clients N, 1 to a billion, each with one persistent connection
 * @param arrivals how events follow one another
 * @param eventsPerSecond λ: the events each client sees; at 0, every prediction is the limit of ever rarer events
 * @param payloadBytes P: what an event carries
 * @param timing the times of path, client and server
 * @param ping how a WebSocket is kept alive
 * @param heads the bytes around the payload, which differ between transports
 * @param link what the layers below add
 */
public record Workload(
        long clients,
        Arrivals arrivals,
        double eventsPerSecond,
        double payloadBytes,
        Timing timing,
        Ping ping,
        Heads heads,
        Link link) {

    public Workload {
        Check.count("clients", clients, 1_000_000_000L);
        Objects.requireNonNull(arrivals, "arrivals");
        Check.finite("eventsPerSecond", eventsPerSecond, 0);
        Check.finite("payloadBytes", payloadBytes, 0);
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(ping, "ping");
        Objects.requireNonNull(heads, "heads");
        Objects.requireNonNull(link, "link");
    }

    /** The same workload at another rate of events. */
    public Workload withEventsPerSecond(double rate) {
        return new Workload(clients, arrivals, rate, payloadBytes, timing, ping, heads, link);
    }

    /** The same workload of another number of clients. */
    public Workload withClients(long number) {
        return new Workload(number, arrivals, eventsPerSecond, payloadBytes, timing, ping, heads, link);
    }

    /** The same workload with events that follow one another differently. */
    public Workload withArrivals(Arrivals others) {
        return new Workload(clients, others, eventsPerSecond, payloadBytes, timing, ping, heads, link);
    }

    /** The same workload with other times. */
    public Workload withTiming(Timing other) {
        return new Workload(clients, arrivals, eventsPerSecond, payloadBytes, other, ping, heads, link);
    }

    /** The same workload over another link. */
    public Workload withLink(Link other) {
        return new Workload(clients, arrivals, eventsPerSecond, payloadBytes, timing, ping, heads, other);
    }

    /** Bytes of an event as sent: its payload and its envelope. */
    double eventBytes() {
        return payloadBytes + heads.eventEnvelopeBytes();
    }
}
