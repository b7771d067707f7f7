package dev.pushlab.protocol;

/**
 * One item of the feed. Times are {@link System#nanoTime()} of the server's host.
 *
 * @param sequence place in the feed's epoch: starts at 1, grows by 1, has no holes
 * @param scheduledAtNanos when the plan meant the event to be published: every latency counts from here, so that a late
 *     publisher shows up in the figures (no coordinated omission)
 * @param publishedAtNanos when it was really appended to the feed
 * @param payload what the application wanted to say; in JSON {@code payload} where it is text, and {@code base64} where
 *     it is bytes (RFC 4648 section 4)
 */
public record FeedEvent(long sequence, long scheduledAtNanos, long publishedAtNanos, Payload payload) {

    /** Refuses what is no event. */
    public FeedEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + "; allowed: 1 and more");
        }
        if (payload == null) {
            throw new IllegalArgumentException("payload is missing; allowed: any text, also none");
        }
    }

    /** An event that carries text. */
    public FeedEvent(long sequence, long scheduledAtNanos, long publishedAtNanos, String payload) {
        this(sequence, scheduledAtNanos, publishedAtNanos, Payload.of(payload));
    }
}
