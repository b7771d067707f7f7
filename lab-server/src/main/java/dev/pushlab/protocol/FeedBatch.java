package dev.pushlab.protocol;

import java.util.List;
import java.util.Objects;

/**
 * Answer of a poll or long-poll.
 *
 * @param epoch name of the feed's life; a cursor is worth something only within it
 * @param events events after the cursor, in order; may be empty
 * @param next the cursor to ask with next time
 * @param gap events that the cursor asked for and that are gone, or null
 */
public record FeedBatch(String epoch, List<FeedEvent> events, long next, FeedGap gap) {

    /** Copies the list, so that a batch never changes; refuses what no feed answers. */
    public FeedBatch {
        if (epoch == null || events == null || events.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a batch needs an epoch, and a list of events without holes");
        }
        if (next < 0) {
            throw new IllegalArgumentException("next is " + next + "; allowed: 0 and more");
        }
        events = List.copyOf(events);
    }
}
