package dev.pushlab.protocol;

/**
 * What one message of a stream says: exactly one of its parts is present.
 *
 * @param opening the stream's start, or null
 * @param event an event, or null
 * @param gap events that are gone, or null
 * @param published the answer to a publish over the same socket, or null
 */
public record FeedMessage(FeedOpening opening, FeedEvent event, FeedGap gap, Published published) {

    /** A stream's start. */
    public static FeedMessage of(FeedOpening opening) {
        return new FeedMessage(opening, null, null, null);
    }

    /** An event. */
    public static FeedMessage of(FeedEvent event) {
        return new FeedMessage(null, event, null, null);
    }

    /** A gap. */
    public static FeedMessage of(FeedGap gap) {
        return new FeedMessage(null, null, gap, null);
    }

    /** An answer to a publish. */
    public static FeedMessage of(Published published) {
        return new FeedMessage(null, null, null, published);
    }
}
