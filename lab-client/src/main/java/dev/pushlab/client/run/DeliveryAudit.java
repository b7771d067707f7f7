package dev.pushlab.client.run;

import dev.pushlab.protocol.FeedGap;
import java.util.BitSet;

/**
 * Checks one subscriber's deliveries, event by event. While all goes well it is one number, the next sequence; only
 * sequences that were skipped are remembered one by one, so memory grows with the faults and not with the events. Used
 * by one thread at a time.
 */
public final class DeliveryAudit {

    private final long first;
    private final BitSet skipped = new BitSet(0);
    private long next;
    private long delivered;
    private long duplicate;
    private long outOfOrder;
    private long gaps;
    private long gapEvents;

    /** An audit of all events from a sequence on. */
    public DeliveryAudit(long first) {
        this.first = first;
        this.next = first;
    }

    /** Takes note of a delivery. Returns whether it is the first of that event. */
    public boolean deliver(long sequence) {
        if (sequence == next) {
            next++;
        } else if (sequence > next) {
            skipped.set(index(next), index(sequence));
            next = sequence + 1;
        } else if (sequence >= first && skipped.get(index(sequence))) {
            skipped.clear(index(sequence));
            outOfOrder++;
        } else {
            duplicate++;
            return false;
        }
        delivered++;
        return true;
    }

    /** Takes note of a gap: its events are declared, not lost. Those that the subscriber has are none of it. */
    public void declare(FeedGap gap) {
        gaps++;
        long from = Math.max(first, gap.from());
        long to = Math.min(next, gap.to() + 1);
        if (from < to) {
            gapEvents += skipped.get(index(from), index(to)).cardinality();
            skipped.clear(index(from), index(to));
        }
        if (gap.to() >= next) {
            gapEvents += gap.to() - Math.max(gap.from(), next) + 1;
            if (gap.from() > next) {
                skipped.set(index(next), index(gap.from()));
            }
            next = gap.to() + 1;
        }
    }

    private int index(long sequence) {
        return Math.toIntExact(sequence - first);
    }

    /** Whether everything up to a sequence has come or was declared gone. */
    public boolean hasAllUpTo(long last) {
        return next > last && skipped.isEmpty();
    }

    /** Events up to a sequence that never came and were not declared gone. */
    public long lost(long last) {
        return skipped.cardinality() + Math.max(0, last - next + 1);
    }

    long delivered() {
        return delivered;
    }

    /** Deliveries of what had been delivered. */
    public long duplicate() {
        return duplicate;
    }

    /** Deliveries after a later one. */
    public long outOfOrder() {
        return outOfOrder;
    }

    long gaps() {
        return gaps;
    }

    long gapEvents() {
        return gapEvents;
    }
}
