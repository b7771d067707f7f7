package dev.pushlab.client.run;

/**
 * What theory expects of one transport in all measurements of a run together, on an ideal host, where neither network
 * nor machine takes time.
 *
 * @param transport its name
 * @param requests HTTP requests
 * @param messages messages that a stream brings; 0 where answers bring the events
 * @param bytes on the connections, both ways, in the steady state; without TLS
 * @param meanMillis mean delivery latency
 */
public record TransportCost(String transport, long requests, long messages, long bytes, double meanMillis) {}
