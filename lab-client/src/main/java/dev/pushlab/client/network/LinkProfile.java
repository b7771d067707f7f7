package dev.pushlab.client.network;

/**
 * One direction of an emulated network: how late, how unevenly and how fast its bytes arrive.
 *
 * <p>A TCP relay cannot lose a segment: the kernel would repair it unseen. A loss is shown as what TCP makes of it, a
 * stall: the segment and all behind it wait for {@code lossStallNanos}, as they would for the retransmission.
 *
 * @param delayNanos one-way delay, 0 to 10 s
 * @param jitterNanos the delay of each chunk is uniform in {@code delayNanos ± jitterNanos} (as with netem), 0 to
 *     {@code delayNanos}; TCP keeps order, so a chunk also waits for those before it
 * @param bytesPerSecond bandwidth of each connection in this direction, at least 1,000; 0 is unlimited
 * @param lossProbability chance that a segment is lost, 0 to 0.5
 * @param lossStallNanos how long a lost segment stalls the direction, up to 60 s; more than 0 exactly when segments are
 *     lost
 */
public record LinkProfile(
        long delayNanos, long jitterNanos, long bytesPerSecond, double lossProbability, long lossStallNanos) {

    /** Payload of a full TCP segment: 1,500 B Ethernet less 20 B IP, 20 B TCP and 12 B timestamp option (RFC 7323). */
    static final int SEGMENT_BYTES = 1448;

    private static final long MAX_DELAY_NANOS = 10_000_000_000L;
    private static final long MAX_STALL_NANOS = 60_000_000_000L;
    private static final long MIN_BYTES_PER_SECOND = 1_000;
    private static final long MAX_BYTES_PER_SECOND = 100_000_000_000L;

    /** Checks the ranges; the message of a refusal names field, value and range. */
    public LinkProfile {
        requireRange("delayNanos", delayNanos, 0, MAX_DELAY_NANOS);
        requireRange("jitterNanos", jitterNanos, 0, delayNanos);
        if (bytesPerSecond != 0) {
            requireRange("bytesPerSecond (0 is unlimited)", bytesPerSecond, MIN_BYTES_PER_SECOND, MAX_BYTES_PER_SECOND);
        }
        if (!(lossProbability >= 0 && lossProbability <= 0.5)) {
            throw new IllegalArgumentException("lossProbability is " + lossProbability + ", allowed is 0 to 0.5");
        }
        requireRange(
                "lossStallNanos",
                lossStallNanos,
                lossProbability > 0 ? 1 : 0,
                lossProbability > 0 ? MAX_STALL_NANOS : 0);
    }

    /** A link that only delays: no jitter, unlimited, lossless. */
    public static LinkProfile delayed(long delayNanos) {
        return new LinkProfile(delayNanos, 0, 0, 0, 0);
    }

    /** How long {@code bytes} occupy the link; 0 where bandwidth is unlimited. */
    long transmissionNanos(long bytes) {
        return bytesPerSecond == 0 ? 0 : (long) (bytes * 1e9 / bytesPerSecond);
    }

    /** What passes in 2 ms, but at least a segment. */
    int chunkBytes() {
        return bytesPerSecond == 0
                ? Integer.MAX_VALUE
                : (int) Math.max(SEGMENT_BYTES, Math.min(bytesPerSecond / 500, Integer.MAX_VALUE));
    }

    private static void requireRange(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(field + " is " + value + ", allowed is " + min + " to " + max);
        }
    }
}
