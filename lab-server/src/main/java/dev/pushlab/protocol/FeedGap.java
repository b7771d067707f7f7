package dev.pushlab.protocol;

/**
 * Events that a subscriber asked for and can no longer (or not yet) have. A gap is always said, never silent.
 *
 * @param from first sequence of the gap
 * @param to last sequence of the gap, inclusive; {@code from - 1} where only the life is another and none of it is gone
 * @param reason {@link #HISTORY}, {@link #EPOCH} or {@link #AHEAD}
 */
public record FeedGap(long from, long to, String reason) {

    /** The events have left the feed's bounded history. */
    public static final String HISTORY = "history";

    /** The cursor belongs to another life of the feed: everything before this life's next event is gone. */
    public static final String EPOCH = "epoch";

    /** The cursor lies ahead of the feed: events up to it were never published in this epoch. */
    public static final String AHEAD = "ahead";

    /** Refuses what no feed has said. */
    public FeedGap {
        if (from < 1 || to < from - 1) {
            throw new IllegalArgumentException("a gap is from " + from + " to " + to
                    + "; allowed: from 1 and more, to no less than the one before from");
        }
        if (reason == null) {
            throw new IllegalArgumentException("reason is missing; allowed: history, epoch, ahead");
        }
    }
}
