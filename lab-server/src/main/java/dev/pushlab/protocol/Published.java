package dev.pushlab.protocol;

/**
 * Answer to a publish: the event is in the feed.
 *
 * @param sequence the event's place
 */
public record Published(long sequence) {

    /** Refuses what is no event's place. */
    public Published {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + "; allowed: 1 and more");
        }
    }
}
