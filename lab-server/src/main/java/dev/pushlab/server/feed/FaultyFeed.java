package dev.pushlab.server.feed;

import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FaultOrder.Kind;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import java.util.ArrayList;
import java.util.List;

/**
 * The feed as the transports see it. It is the feed itself until a fault is planted: then it breaks the feed's promise
 * in one known way, alike for every transport, so that a test can see the instrument notice.
 */
public final class FaultyFeed implements FeedReader {

    private static final int GAP_LENGTH = 5;

    private final EventFeed feed;
    private volatile FaultOrder fault;
    private volatile boolean stallDue;

    /** Without a fault. */
    public FaultyFeed(EventFeed feed) {
        this.feed = feed;
    }

    /** Plants a fault in place of the one before; null takes it away. */
    public void plant(FaultOrder order) {
        fault = order;
        stallDue = is(Kind.STALL);
    }

    /** By how much the publisher is to be late with every event. */
    long publishDelayNanos() {
        FaultOrder now = fault;
        return now != null && now.kind() == Kind.DELAY ? now.nanos() : 0;
    }

    /** For how long the publisher is to stand still now; 0 after it has been asked once. */
    long takeStallNanos() {
        FaultOrder now = fault;
        if (!stallDue || now == null) {
            return 0;
        }
        stallDue = false;
        return now.nanos();
    }

    /** Whether the publisher is to hide its lateness. */
    boolean stampsLate() {
        return is(Kind.STAMP_LATE);
    }

    private boolean is(Kind kind) {
        FaultOrder now = fault;
        return now != null && now.kind() == kind;
    }

    @Override
    public FeedCursor now() {
        return feed.now();
    }

    @Override
    public FeedSlice read(FeedCursor cursor, int most) {
        FeedSlice slice = feed.read(cursor, most);
        FaultOrder now = fault;
        return now == null ? slice : distort(slice, now);
    }

    private static FeedSlice distort(FeedSlice slice, FaultOrder fault) {
        long at = fault.sequence();
        List<FeedEntry> entries = new ArrayList<>();
        boolean struck = false;
        for (FeedEntry entry : slice.entries()) {
            boolean here = entry.sequence() == at;
            boolean inGap = entry.sequence() >= at && entry.sequence() < at + GAP_LENGTH;
            struck |= here;
            switch (fault.kind()) {
                case DROP -> addIf(!here, entry, entries);
                case DOUBLE -> {
                    entries.add(entry);
                    addIf(here, entry, entries);
                }
                case SWAP -> entries.add(here ? as(entry, at + 1) : entry.sequence() == at + 1 ? as(entry, at) : entry);
                case HIDDEN_GAP, GAP -> addIf(!inGap, entry, entries);
                default -> entries.add(entry);
            }
        }
        return struck && fault.kind() == Kind.GAP
                ? withGap(slice, entries, at)
                : new FeedSlice(entries, slice.next(), slice.gap());
    }

    /** A slice tells its gap first, so what comes before the gap makes a slice of its own. */
    private static FeedSlice withGap(FeedSlice slice, List<FeedEntry> others, long at) {
        List<FeedEntry> before =
                others.stream().filter(entry -> entry.sequence() < at).toList();
        return before.isEmpty()
                ? new FeedSlice(others, slice.next(), new FeedGap(at, at + GAP_LENGTH - 1, FeedGap.HISTORY))
                : new FeedSlice(before, new FeedCursor(slice.next().epoch(), at - 1), slice.gap());
    }

    private static void addIf(boolean condition, FeedEntry entry, List<FeedEntry> entries) {
        if (condition) {
            entries.add(entry);
        }
    }

    private static FeedEntry as(FeedEntry entry, long sequence) {
        FeedEvent event = entry.event();
        return new FeedEntry(
                new FeedEvent(sequence, event.scheduledAtNanos(), event.publishedAtNanos(), event.payload()));
    }

    @Override
    public boolean await(FeedCursor cursor, FeedWaiter waiter) {
        return feed.await(cursor, waiter);
    }

    @Override
    public void forget(FeedWaiter waiter) {
        feed.forget(waiter);
    }
}
