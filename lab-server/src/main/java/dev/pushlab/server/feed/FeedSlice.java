package dev.pushlab.server.feed;

import dev.pushlab.protocol.FeedGap;
import java.util.List;

/**
 * What the feed holds after a cursor.
 *
 * @param entries events after the cursor and after the gap, in order; never more than was asked for
 * @param next cursor that goes on behind them
 * @param gap what the cursor asked for and cannot have, or null
 */
public record FeedSlice(List<FeedEntry> entries, FeedCursor next, FeedGap gap) {

    /** Nothing to tell: no event and no gap. */
    public boolean isEmpty() {
        return entries.isEmpty() && gap == null;
    }
}
