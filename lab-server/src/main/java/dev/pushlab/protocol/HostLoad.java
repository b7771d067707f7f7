package dev.pushlab.protocol;

import java.util.Optional;

/**
 * What all processors of a machine have done since boot, read at one moment from Linux. Two readings give the
 * {@linkplain #minus use} of the time between. The unit of the counts is the jiffy, 10 ms of one processor.
 *
 * @param atNanos {@link System#nanoTime} of the reading
 * @param busyJiffies time in processes and the kernel on their behalf (user, nice, system)
 * @param interruptJiffies time in interrupts (irq, softirq), among them the network's
 * @param idleJiffies time with nothing to do (idle, iowait)
 * @param stealJiffies time a virtual machine wanted to run and its host ran something else
 * @param runnable threads running or ready to run at this moment, the reader among them; null where not told
 * @param loadAverage runnable and disk-waiting threads, average of about the last minute; null where not told
 */
public record HostLoad(
        long atNanos,
        long busyJiffies,
        long interruptJiffies,
        long idleJiffies,
        long stealJiffies,
        Integer runnable,
        Double loadAverage) {

    // The kernel counts by USER_HZ, which is 100 on every Linux a JVM of today runs on: proc(5), /proc/stat.
    private static final double JIFFY_NANOS = 10_000_000;

    /**
     * The use of the machine since an earlier reading; empty if too little time passed to tell.
     *
     * @param ownCpuNanos processor time that the processes of the measurement used between the readings, added
     * @throws IllegalArgumentException if that time is negative or the other reading is a later one
     */
    public Optional<HostUsage> minus(HostLoad earlier, long ownCpuNanos) {
        if (ownCpuNanos < 0) {
            throw new IllegalArgumentException("ownCpuNanos " + ownCpuNanos + ": allowed are 0 and more");
        }
        if (earlier.atNanos - atNanos > 0) {
            throw new IllegalArgumentException(
                    "atNanos " + earlier.atNanos + ": must not be after " + atNanos + ", the reading it is taken from");
        }
        double busy = grown(busyJiffies, earlier.busyJiffies);
        double interrupts = grown(interruptJiffies, earlier.interruptJiffies);
        double idle = grown(idleJiffies, earlier.idleJiffies);
        double steal = grown(stealJiffies, earlier.stealJiffies);
        double total = busy + interrupts + idle + steal;
        if (total == 0) {
            return Optional.empty();
        }
        double own = ownCpuNanos / JIFFY_NANOS;
        return Optional.of(new HostUsage(
                atNanos - earlier.atNanos,
                own / total,
                Math.max(0, busy - own) / total,
                interrupts / total,
                steal / total,
                idle / total,
                runnable,
                loadAverage));
    }

    /** Linux lets some of these counts fall now and then (iowait, steal after a migration): that is no time used. */
    private static double grown(long now, long before) {
        return Math.max(0, now - before);
    }
}
