package dev.pushlab.protocol;

import java.util.Arrays;
import java.util.Objects;

/**
 * Order to the server to publish by a plan: {@code POST /api/control/publish}. Both sides compute the same plan from
 * it, so the client knows every intended time in advance and can tell a stamp that is off.
 *
 * @param arrivals spacing of the events
 * @param ratePerSecond mean events a second, above 0
 * @param durationNanos length of the plan; events are published in {@code [0, duration)}
 * @param payloadBytes size of each payload
 * @param seed seed of random arrivals
 * @param content what payloads are made of; text where nothing is said
 * @param fanOut in which order subscribers are served; in rotation where nothing is said
 */
public record PublishOrder(
        Arrivals arrivals,
        double ratePerSecond,
        long durationNanos,
        int payloadBytes,
        long seed,
        Content content,
        FanOut fanOut) {

    /** Largest rate that one publisher thread is asked to keep. */
    public static final double MAX_RATE_PER_SECOND = 100_000;

    /** Largest payload of a planned event. */
    public static final int MAX_PAYLOAD_BYTES = 1 << 20;

    /** Refuses what no plan can be made of, naming field, value and range. */
    public PublishOrder {
        if (arrivals == null) {
            throw new IllegalArgumentException("arrivals is missing; allowed: " + Arrays.toString(Arrivals.values()));
        }
        if (!(ratePerSecond > 0 && ratePerSecond <= MAX_RATE_PER_SECOND)) {
            throw new IllegalArgumentException(
                    "ratePerSecond is " + ratePerSecond + "; allowed: above 0, at most " + MAX_RATE_PER_SECOND);
        }
        if (durationNanos < 0) {
            throw new IllegalArgumentException("durationNanos is " + durationNanos + "; allowed: 0 or more");
        }
        if (payloadBytes < 0 || payloadBytes > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException(
                    "payloadBytes is " + payloadBytes + "; allowed: 0 to " + MAX_PAYLOAD_BYTES);
        }
        content = Objects.requireNonNullElse(content, Content.TEXT);
        fanOut = Objects.requireNonNullElse(fanOut, FanOut.ROTATING);
    }

    /** Orders text, served in rotation. */
    public PublishOrder(Arrivals arrivals, double ratePerSecond, long durationNanos, int payloadBytes, long seed) {
        this(arrivals, ratePerSecond, durationNanos, payloadBytes, seed, null, null);
    }
}
