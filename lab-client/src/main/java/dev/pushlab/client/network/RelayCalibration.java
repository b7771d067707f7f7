package dev.pushlab.client.network;

import java.io.IOException;

/**
 * What the relay measured of itself on this machine: the delay it was asked for against the delay it gave, and how much
 * it can carry.
 *
 * @param askedNanos one-way delay asked for
 * @param p50ErrorNanos median of the real delays less the one asked for
 * @param p99ErrorNanos 99th percentile of the real delays less the one asked for
 * @param chunksPerSecond chunks of 64 B that one stream carried through it
 */
public record RelayCalibration(long askedNanos, long p50ErrorNanos, long p99ErrorNanos, double chunksPerSecond) {

    /** The median may be off by this much either way. */
    public static final long P50_LIMIT_NANOS = 100_000;

    /** The 99th percentile may be late by this much. */
    public static final long P99_LIMIT_NANOS = 500_000;

    /** One stream must carry at least this. */
    public static final double MIN_CHUNKS_PER_SECOND = 200_000;

    private static final int WARM_UP_CHUNKS = 200;
    private static final int PROBE_CHUNKS = 500;
    private static final long GAP_NANOS = 1_000_000;
    private static final int STREAM_CHUNKS = 100_000;

    /**
     * Measures for about 1.2 s and six times the delay, over sockets of its own on loopback. To be called before load
     * is put on the machine.
     *
     * @param delayNanos one-way delay, 0 to 10 s
     */
    public static RelayCalibration measure(long delayNanos) throws IOException {
        NetworkProfile profile = NetworkProfile.symmetric("calibration", LinkProfile.delayed(delayNanos));
        try (DelayProbe probe = new DelayProbe(profile, PathTime.nanos())) {
            probe.sortedDelaysNanos(WARM_UP_CHUNKS, GAP_NANOS);
            long[] delays = probe.sortedDelaysNanos(PROBE_CHUNKS, GAP_NANOS);
            return new RelayCalibration(
                    delayNanos,
                    quantile(delays, 0.50) - delayNanos,
                    quantile(delays, 0.99) - delayNanos,
                    probe.chunksPerSecond(STREAM_CHUNKS));
        }
    }

    /** Whether the relay is as precise and as fast as the lab asks; if not, a run through it carries a warning. */
    public boolean withinLimits() {
        return Math.abs(p50ErrorNanos) <= P50_LIMIT_NANOS
                && p99ErrorNanos <= P99_LIMIT_NANOS
                && chunksPerSecond >= MIN_CHUNKS_PER_SECOND;
    }

    /** Nearest rank: the smallest value with at least this share of all at or below it. */
    private static long quantile(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
