package dev.pushlab.protocol;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * When each event of an order is meant to be published: a pure function of the order, so that server and client hold
 * the same plan. Open loop: nothing that happens in a run moves a later event.
 */
public final class PublishPlan {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Most events of one plan: 160 MB of intended times on each side. */
    public static final int MOST_EVENTS = 20_000_000;

    private final long[] offsetsNanos;

    private PublishPlan(long[] offsetsNanos) {
        this.offsetsNanos = offsetsNanos;
    }

    /**
     * Plans an order.
     *
     * @throws IllegalArgumentException when it has more than 20 million events
     */
    public static PublishPlan of(PublishOrder order) {
        double expected = order.ratePerSecond() * order.durationNanos() / NANOS_PER_SECOND;
        if (expected > MOST_EVENTS) {
            throw new IllegalArgumentException("ratePerSecond " + order.ratePerSecond() + " over durationNanos "
                    + order.durationNanos() + " makes " + (long) expected + " events; at most " + MOST_EVENTS
                    + " fit one plan: lower the rate or the duration");
        }
        SplittableRandom random = new SplittableRandom(order.seed());
        long[] offsets = new long[(int) expected + Arrivals.BURST_SIZE];
        int count = 0;
        double due = order.arrivals() == Arrivals.POISSON ? pauseNanos(random, order) : 0;
        // Rounded, not cut off: else an event due at the very end would be planned a nanosecond before it.
        for (long nanos = Math.round(due); nanos < order.durationNanos(); nanos = Math.round(due)) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count + count / 2);
            }
            offsets[count++] = nanos;
            due = switch (order.arrivals()) {
                case PERIODIC -> count * NANOS_PER_SECOND / order.ratePerSecond();
                case POISSON -> due + pauseNanos(random, order);
                case BURST ->
                    count / Arrivals.BURST_SIZE * Arrivals.BURST_SIZE * NANOS_PER_SECOND / order.ratePerSecond();
            };
        }
        return new PublishPlan(Arrays.copyOf(offsets, count));
    }

    /** Number of events. */
    public int size() {
        return offsetsNanos.length;
    }

    /**
     * Intended time of an event after the plan's start.
     *
     * @param index 0 for the first event
     */
    public long offsetNanos(int index) {
        return offsetsNanos[index];
    }

    /** Inverse transform of the exponential distribution; 1 - u keeps the logarithm's argument above 0. */
    private static double pauseNanos(SplittableRandom random, PublishOrder order) {
        return -Math.log(1 - random.nextDouble()) * NANOS_PER_SECOND / order.ratePerSecond();
    }
}
