package dev.pushlab.client.result;

/**
 * A slice of the measurement window.
 *
 * @param atSeconds start of the slice, after the window's start
 * @param deliveries events delivered that were meant for this slice
 * @param p50Nanos median delivery latency; null without deliveries
 * @param p99Nanos 99th percentile, the highest value where there are fewer than 100; null without deliveries
 * @param requests HTTP requests made
 * @param frames WebSocket frames, both ways
 */
public record TimelinePoint(
        double atSeconds, long deliveries, Long p50Nanos, Long p99Nanos, long requests, long frames) {}
