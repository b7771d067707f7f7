package dev.pushlab.client.model;

/**
 * The steady state of a client that lets the server hold its request: gap, wait, answer, and again.
 *
 * @param waits how long events wait at the server
 * @param answersPerSecond 1/C: the answers, empty ones included
 * @param answersPerEvent 1/(λC), or its limit for ever rarer events
 * @param emptyShare the share of answers without an event
 * @param meanBatch the events in an answer that has any
 * @param promptShare the share of answers that leave within {@link Holding#promptSeconds} of their request's arrival
 */
record AnswerCycle(
        Latency waits,
        double answersPerSecond,
        double answersPerEvent,
        double emptyShare,
        double meanBatch,
        double promptShare) {}
