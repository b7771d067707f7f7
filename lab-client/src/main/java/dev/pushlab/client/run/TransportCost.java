package dev.pushlab.client.run;

/**
 * What theory expects of one transport in all measurements of a run together, on an ideal host, where neither network
 * nor machine takes time.
 *
 * @param transport its name
 * @param deliveries events that its subscribers should receive
 * @param requests HTTP requests
 * @param messages messages that a stream brings; 0 where answers bring the events
 * @param bytes on the connections, both ways, in the steady state; without TLS
 * @param meanMillis mean delivery latency
 */
public record TransportCost(
        String transport, long deliveries, long requests, long messages, long bytes, double meanMillis) {

    /** Two settings of the transport together. */
    TransportCost plus(TransportCost other) {
        long all = deliveries + other.deliveries;
        double sum = deliveries * meanMillis + other.deliveries * other.meanMillis;
        return new TransportCost(
                transport,
                all,
                requests + other.requests,
                messages + other.messages,
                bytes + other.bytes,
                all == 0 ? 0 : sum / all);
    }
}
