package dev.pushlab.protocol;

/**
 * How the processors of a machine were used over a window: by the measurement, by others, by nobody. Each share is a
 * part of the whole machine's time, 0 to 1 but for rounding.
 *
 * @param windowNanos length of the window; counts come in steps of 10 ms a processor, so a share is off by up to 10 ms
 *     / {@code windowNanos}
 * @param ownShare used by the processes of the measurement
 * @param othersShare used by all other processes: what disturbs. Kernels that book interrupts on the interrupted
 *     process (tick-based accounting) make it too low by up to {@code interruptShare}
 * @param interruptShare spent in interrupts, which includes the loopback traffic of the measurement itself
 * @param stealShare taken by the host from this virtual machine
 * @param idleShare unused
 * @param runnable threads running or ready to run at the end of the window; null where not told
 * @param loadAverage load average of about a minute before the end of the window; null where not told
 */
public record HostUsage(
        long windowNanos,
        double ownShare,
        double othersShare,
        double interruptShare,
        double stealShare,
        double idleShare,
        Integer runnable,
        Double loadAverage) {}
