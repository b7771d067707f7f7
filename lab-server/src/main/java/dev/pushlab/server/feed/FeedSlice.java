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

    /** Sequence of the cursor behind the gap, before the events. */
    public long afterGap() {
        return entries.isEmpty() ? next.after() : entries.get(0).sequence() - 1;
    }

    /** The gap by itself; its cursor goes on with the events. */
    public FeedSlice gapAlone() {
        return new FeedSlice(List.of(), new FeedCursor(next.epoch(), afterGap()), gap);
    }

    /**
     * The beginning of this slice, as far as its payload goes into so many bytes, but at least one event.
     *
     * @param bytes bytes of payload
     */
    public FeedSlice within(long bytes) {
        long sum = 0;
        for (int i = 0; i < entries.size(); i++) {
            sum += entries.get(i).payloadBytes();
            if (sum > bytes && i > 0) {
                long last = entries.get(i - 1).sequence();
                return new FeedSlice(entries.subList(0, i), new FeedCursor(next.epoch(), last), gap);
            }
        }
        return this;
    }

    /** Nothing to tell: no event and no gap. */
    public boolean isEmpty() {
        return entries.isEmpty() && gap == null;
    }
}
