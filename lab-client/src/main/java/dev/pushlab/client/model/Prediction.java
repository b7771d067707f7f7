package dev.pushlab.client.model;

/**
 * What theory says of one transport under one workload, for one of its clients in the steady state.
 *
 * @param latency delivery latency
 * @param requestsPerSecond requests this client makes a second; 0 for a stream
 * @param requestsPerEvent the same an event
 * @param emptyFraction the share of answers that hold no event; 0 for a stream
 * @param meanBatch the events in an answer that holds any, or in one write of a stream
 * @param messagesPerSecond messages a stream brings this client a second; 0 where answers bring the events
 * @param traffic the bytes on the connection
 * @param openingBytes application bytes that open a stream, once: request or upgrade, and its answer
 * @param ownPeriodSeconds from one request to the next where the client alone decides: a poll's period, or the gap of a
 *     long poll that always finds events waiting; 0 where events decide, and for a stream
 */
public record Prediction(
        Latency latency,
        double requestsPerSecond,
        double requestsPerEvent,
        double emptyFraction,
        double meanBatch,
        double messagesPerSecond,
        Traffic traffic,
        double openingBytes,
        double ownPeriodSeconds) {}
