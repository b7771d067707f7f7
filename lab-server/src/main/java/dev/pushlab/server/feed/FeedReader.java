package dev.pushlab.server.feed;

/** What a transport may do with the feed: read after a cursor, and wait for more. Safe for any number of threads. */
public interface FeedReader {

    /** The cursor from which a subscriber sees only what is published from now on. */
    FeedCursor now();

    /**
     * Reads on from a cursor. A cursor of another life, of events that are gone, or ahead of the feed gets a gap and
     * then the events that there are.
     *
     * @param cursor where to read on
     * @param most largest number of events to return, above 0
     */
    FeedSlice read(FeedCursor cursor, int most);

    /**
     * Registers a waiter, unless there already is something to read after the cursor.
     *
     * @return false when the caller should read instead of wait
     */
    boolean await(FeedCursor cursor, FeedWaiter waiter);

    /** Takes a waiter's registration back; without effect when it has been called or was never registered. */
    void forget(FeedWaiter waiter);
}
