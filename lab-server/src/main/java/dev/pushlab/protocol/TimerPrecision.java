package dev.pushlab.protocol;

/**
 * How finely a process can tell and keep time on its machine.
 *
 * @param parkNanos how long each park was asked for
 * @param rounds parks measured
 * @param parkLateP50Nanos by how much they came late, median; null where {@code rounds} is 0
 * @param parkLateP99Nanos by how much they came late, 99th percentile; null where {@code rounds} is 0
 * @param clockCallNanos cost of one {@link System#nanoTime}
 * @param clockStepNanos smallest step seen between two calls that differ; null where none differed
 */
public record TimerPrecision(
        long parkNanos,
        int rounds,
        Long parkLateP50Nanos,
        Long parkLateP99Nanos,
        double clockCallNanos,
        Long clockStepNanos) {}
