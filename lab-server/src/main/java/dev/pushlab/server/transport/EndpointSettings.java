package dev.pushlab.server.transport;

import java.time.Duration;

/**
 * Limits and intervals that all endpoints share.
 *
 * @param mostEventsPerAnswer events in one batch or one write of a stream; the rest follows in the next
 * @param defaultHold hold time of a long-poll that asks for none
 * @param longestHold longest hold time that may be asked for
 * @param heartbeat pause between the signs of life on an idle stream
 * @param largestMessageBytes largest body or message that a client may publish
 */
public record EndpointSettings(
        int mostEventsPerAnswer,
        Duration defaultHold,
        Duration longestHold,
        Duration heartbeat,
        int largestMessageBytes) {

    /** What the wire contract names, and sizes that keep one subscriber from taking the server for itself. */
    public static final EndpointSettings DEFAULT = new EndpointSettings(
            1_000, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(15), 1 << 20);
}
