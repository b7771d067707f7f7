package dev.pushlab.client.network;

import java.io.IOException;

/**
 * What the way through a relay takes by itself, besides the hold: two wake-ups and two writes. It is measured once a
 * process and taken off every delay, so that a chunk arrives when it was asked to.
 */
final class PathTime {

    /**
     * More than this is a disturbed measurement, not a slow machine. It bounds the harm of one too: 120 µs off a path
     * of 20 leave a delay 100 µs short at the median, which calibration still allows.
     */
    private static final long MAX_NANOS = 120_000;

    private static final long PROBE_DELAY_NANOS = 3_000_000;
    private static final long GAP_NANOS = 500_000;
    private static final int WARM_UP_CHUNKS = 200;
    private static final int BATCHES = 15;
    private static final int BATCH_CHUNKS = 20;

    private static long measuredNanos = -1;

    private PathTime() {}

    /** Nanoseconds, 0 to 120,000. The first call measures for some 300 ms; the others wait for it. */
    static synchronized long nanos() throws IOException {
        if (measuredNanos < 0) {
            measuredNanos = measure();
        }
        return measuredNanos;
    }

    /** The least of many medians: other work on the machine can only make a batch slower. */
    static long measure() throws IOException {
        NetworkProfile profile = NetworkProfile.symmetric("path", LinkProfile.delayed(PROBE_DELAY_NANOS));
        long least = MAX_NANOS;
        try (DelayProbe probe = new DelayProbe(profile, 0)) {
            probe.sortedDelaysNanos(WARM_UP_CHUNKS, GAP_NANOS);
            for (int batch = 0; batch < BATCHES; batch++) {
                long[] delays = probe.sortedDelaysNanos(BATCH_CHUNKS, GAP_NANOS);
                least = Math.min(least, delays[BATCH_CHUNKS / 2] - PROBE_DELAY_NANOS);
            }
        }
        return Math.max(0, least);
    }
}
