package dev.pushlab.protocol;

/**
 * How late a thread of a process woke that had nothing to do but sleep 1 ms, over a window: what the process suffers
 * from its collector, its machine and a stop, whatever it is busy with. Corrected for coordinated omission: a stop of
 * 300 ms counts as the 300 wake-ups it hid. An undisturbed machine shows its timer, about 0.1 ms.
 *
 * @param count wake-ups, those a stop hid included
 * @param p50Nanos lateness, median; null where {@code count} is 0
 * @param p99Nanos lateness, 99th percentile; null where {@code count} is 0
 * @param maxNanos largest lateness; null where {@code count} is 0
 * @param wakeUps times the thread did wake, each a voluntary context switch of its process that is the meter's and not
 *     the load's
 * @param meterCpuNanos processor time of its process that is the meter's and not the load's; null where the JVM does
 *     not count or the meter is closed
 */
public record Hiccups(long count, Long p50Nanos, Long p99Nanos, Long maxNanos, long wakeUps, Long meterCpuNanos) {}
