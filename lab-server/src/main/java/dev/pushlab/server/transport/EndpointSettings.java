package dev.pushlab.server.transport;

import java.time.Duration;

/**
 * Limits and intervals that all endpoints share.
 *
 * @param mostEventsPerAnswer events in one batch or one write of a stream; the rest follows in the next
 * @param defaultHold hold time of a long-poll that asks for none
 * @param longestHold longest hold time that may be asked for
 * @param heartbeat pause between the signs of life on a stream; who gives none for two of them is taken for dead
 * @param largestMessageBytes largest body or message that a client may publish
 * @param mostSubscribers streams and parked requests at once; more are told to come again
 * @param patience how long a subscriber may leave unread what was written to it, not taking a byte
 */
public record EndpointSettings(
        int mostEventsPerAnswer,
        Duration defaultHold,
        Duration longestHold,
        Duration heartbeat,
        int largestMessageBytes,
        int mostSubscribers,
        Duration patience) {

    /**
     * Payload in one batch or one write of a stream, unless a single event is larger: all that waits for a slow one.
     */
    static final int MOST_PAYLOAD_BYTES = 1 << 20;

    /** What the wire contract names, and sizes that keep one subscriber from taking the server for itself. */
    public static final EndpointSettings DEFAULT = new EndpointSettings(
            1_000, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(5), 1 << 20);

    /** Settings with room for 20,000 subscribers, each cut off 1.5 s after it stopped reading. */
    public EndpointSettings(
            int mostEventsPerAnswer,
            Duration defaultHold,
            Duration longestHold,
            Duration heartbeat,
            int largestMessageBytes) {
        this(
                mostEventsPerAnswer,
                defaultHold,
                longestHold,
                heartbeat,
                largestMessageBytes,
                20_000,
                Duration.ofMillis(1_500));
    }

    /** The same, with room for so many subscribers. */
    public EndpointSettings withRoomFor(int subscribers) {
        return new EndpointSettings(
                mostEventsPerAnswer, defaultHold, longestHold, heartbeat, largestMessageBytes, subscribers, patience);
    }
}
