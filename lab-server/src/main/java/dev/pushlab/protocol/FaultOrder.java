package dev.pushlab.protocol;

/**
 * Order to the server to do something wrong: {@code POST /api/control/fault}. It shows that the instrument notices, and
 * holds until the next reset.
 *
 * @param kind what to do wrong
 * @param sequence the event it happens to; of no meaning to faults of time
 * @param nanos how long, for {@link Kind#DELAY} and {@link Kind#STALL}
 */
public record FaultOrder(Kind kind, long sequence, long nanos) {

    /** What can be done wrong. */
    public enum Kind {
        /** Every event is published this much later than intended, and says so. */
        DELAY,
        /** The publisher stands still once for this long. */
        STALL,
        /** Events are stamped with the time of publishing as intended time: coordinated omission. */
        STAMP_LATE,
        /** The event is not delivered. */
        DROP,
        /** The event is delivered twice. */
        DOUBLE,
        /** The event and the next change places. */
        SWAP,
        /** The event and the four after it are not delivered, and declared as a gap. */
        GAP,
        /** Likewise, but nothing is said. */
        HIDDEN_GAP,
        /** The ledger counts a byte too many to the client, for every transport. */
        MISCOUNT
    }

    /** Longest delay or stall. */
    public static final long MOST_NANOS = 60_000_000_000L;

    /** Refuses what is no fault. */
    public FaultOrder {
        if (kind == null) {
            throw new IllegalArgumentException("kind is missing; allowed: " + java.util.Arrays.toString(Kind.values()));
        }
        if (nanos < 0 || nanos > MOST_NANOS) {
            throw new IllegalArgumentException("nanos is " + nanos + "; allowed: 0 to " + MOST_NANOS);
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence is " + sequence + "; allowed: 0 and more");
        }
    }
}
