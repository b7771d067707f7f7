package dev.pushlab.protocol;

/**
 * First message of a stream (WebSocket, SSE): where the subscriber stands. It says what a batch says in every answer,
 * so that a browser, which cannot read an upgrade's heads, knows the epoch to resume with. It is said again behind a
 * gap of reason {@link FeedGap#EPOCH}, to name the new life.
 *
 * @param epoch name of the feed's life
 * @param next cursor from which this stream goes on: the first event will have a sequence above it
 */
public record FeedOpening(String epoch, long next) {

    /** Refuses what no stream begins with. */
    public FeedOpening {
        if (epoch == null) {
            throw new IllegalArgumentException("epoch is missing; allowed: the name of a feed's life");
        }
        if (next < 0) {
            throw new IllegalArgumentException("next is " + next + "; allowed: 0 and more");
        }
    }
}
