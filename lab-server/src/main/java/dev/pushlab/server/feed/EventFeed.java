package dev.pushlab.server.feed;

import dev.pushlab.protocol.FanOut;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import dev.pushlab.protocol.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;

/**
 * The append-only event log: sequences without holes, a bounded history in a ring, explicit gaps. Appending is
 * serialised; reading takes no lock. Each {@link #reset} starts another life under a new epoch.
 */
public final class EventFeed implements FeedReader {

    private final int history;
    private final LongSupplier clock;
    private final FeedWaiters waiters;
    private volatile Life life;

    /**
     * An empty feed.
     *
     * @param history number of events kept, rounded up to a power of two
     * @param clock nanoseconds, as {@link System#nanoTime()}
     * @param waiters who wants to be told
     */
    public EventFeed(int history, LongSupplier clock, FeedWaiters waiters) {
        if (history < 1 || history > 1 << 24) {
            throw new IllegalArgumentException("history is " + history + "; allowed: 1 to " + (1 << 24) + " events");
        }
        this.history = history == 1 ? 1 : Integer.highestOneBit(history - 1) << 1;
        this.clock = clock;
        this.waiters = waiters;
        this.life = new Life(this.history);
    }

    /**
     * Appends an event that was meant to be published at a given time.
     *
     * @param scheduledAtNanos intended time
     */
    public synchronized FeedEvent publish(Payload payload, long scheduledAtNanos) {
        Life now = life;
        FeedEvent event = new FeedEvent(now.last + 1, scheduledAtNanos, clock.getAsLong(), payload);
        now.ring.set((int) (event.sequence() & (history - 1)), new FeedEntry(event));
        now.last = event.sequence();
        waiters.wake();
        return event;
    }

    /** Likewise, for text. */
    public FeedEvent publish(String payload, long scheduledAtNanos) {
        return publish(Payload.of(payload), scheduledAtNanos);
    }

    /** Appends an event that was meant for this very moment, as a client's own publish is. */
    public synchronized FeedEvent publish(String payload) {
        return publish(payload, clock.getAsLong());
    }

    /** Forgets everything and starts another life; every waiting subscriber is told by a gap. */
    public synchronized void reset() {
        life = new Life(history);
        waiters.serve(FanOut.ROTATING);
        waiters.wake();
    }

    /** In which order those who wait are told from now on. */
    public void serve(FanOut order) {
        waiters.serve(order);
    }

    @Override
    public FeedCursor now() {
        Life now = life;
        return new FeedCursor(now.epoch, now.last);
    }

    @Override
    public FeedSlice read(FeedCursor cursor, int most) {
        Life now = life;
        long last = now.last;
        boolean sameLife = now.epoch.equals(cursor.epoch());
        long from = sameLife ? Math.min(cursor.after(), last) + 1 : 1;
        List<FeedEntry> entries = new ArrayList<>((int) Math.min(most, last - from + 1));
        for (long sequence = Math.max(from, last - history + 1);
                sequence <= last && entries.size() < most;
                sequence++) {
            FeedEntry entry = now.ring.get((int) (sequence & (history - 1)));
            if (entry.sequence() == sequence) {
                entries.add(entry);
            } else if (!entries.isEmpty()) {
                // The publisher has lapped this reader: what was read before ends here, the next read tells the gap.
                break;
            }
        }
        long first = entries.isEmpty() ? last + 1 : entries.get(0).sequence();
        long next = first - 1 + entries.size();
        return new FeedSlice(entries, new FeedCursor(now.epoch, next), gap(cursor, sameLife, from, first, last));
    }

    private static FeedGap gap(FeedCursor cursor, boolean sameLife, long from, long first, long last) {
        if (!sameLife) {
            return new FeedGap(1, first - 1, FeedGap.EPOCH);
        }
        if (cursor.after() > last) {
            return new FeedGap(last + 1, cursor.after(), FeedGap.AHEAD);
        }
        return first > from ? new FeedGap(from, first - 1, FeedGap.HISTORY) : null;
    }

    @Override
    public boolean await(FeedCursor cursor, FeedWaiter waiter) {
        return waiters.add(waiter, () -> {
            Life now = life;
            return now.last == cursor.after() && now.epoch.equals(cursor.epoch());
        });
    }

    @Override
    public void forget(FeedWaiter waiter) {
        waiters.remove(waiter);
    }

    /** One life of the feed. {@code last} is written after the ring's slot, so a reader of it sees the slot. */
    private static final class Life {
        private final String epoch = UUID.randomUUID().toString().substring(0, 8);
        private final AtomicReferenceArray<FeedEntry> ring;
        private volatile long last;

        Life(int history) {
            ring = new AtomicReferenceArray<>(history);
        }
    }
}
