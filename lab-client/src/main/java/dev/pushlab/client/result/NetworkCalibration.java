package dev.pushlab.client.result;

/**
 * What the relay that emulates a network found out about itself before the run: the delay it was asked for against the
 * delay it gave, and how much it carries.
 *
 * @param network name of the network
 * @param askedNanos one-way delay asked for
 * @param p50ErrorNanos median of the real delays less the one asked for
 * @param p99ErrorNanos 99th percentile of the real delays less the one asked for
 * @param chunksPerSecond chunks of 64 B that one stream carried through it
 * @param withinLimits whether it is as precise and as fast as the lab asks
 */
public record NetworkCalibration(
        String network,
        long askedNanos,
        long p50ErrorNanos,
        long p99ErrorNanos,
        double chunksPerSecond,
        boolean withinLimits) {}
