package dev.pushlab.protocol;

/**
 * What one process has used since its start, read at one moment. Two readings of the same process give the
 * {@linkplain #minus cost} of the time between. A number that this machine does not tell is null.
 *
 * <p>Threads that end take their own counts with them. {@code cpuNanos} has them all the same; {@code allocatedBytes}
 * (before JDK 21), {@code cpuWaitNanos} and the switches have them only up to the last reading that saw the thread
 * alive. So these are exact between two readings with no thread ended, which {@link ProcessCost#threadsEnded} tells,
 * and too low otherwise.
 *
 * @param pid the process
 * @param atNanos {@link System#nanoTime} when the reading began
 * @param cpuNanos user and system time of the whole process; the JDK reads it in steps of 10 ms
 * @param cpuWaitNanos time its threads were ready to run and waited for a processor; null where Linux does not tell
 * @param heapUsedBytes heap in use, garbage included
 * @param heapAfterGcBytes heap in use right after a collection asked for by this reading; null where none was asked for
 *     or the JVM refused
 * @param residentBytes memory in RAM (VmRSS, which the kernel rounds by some pages a thread); null off Linux
 * @param allocatedBytes heap ever allocated by Java threads, that is garbage made and kept; null where the JVM does not
 *     count
 * @param gcCount collections of all collectors
 * @param gcMillis time of these, which for concurrent collectors is not pause alone
 * @param voluntarySwitches context switches made to wait, threads of the JVM included; null off Linux
 * @param involuntarySwitches context switches forced by the kernel, threads of the JVM included; null off Linux
 * @param threads live Java threads
 * @param threadsStarted Java threads ever started
 * @param openDescriptors open files and sockets; null off Unix
 */
public record ProcessUsage(
        long pid,
        long atNanos,
        long cpuNanos,
        Long cpuWaitNanos,
        long heapUsedBytes,
        Long heapAfterGcBytes,
        Long residentBytes,
        Long allocatedBytes,
        long gcCount,
        long gcMillis,
        Long voluntarySwitches,
        Long involuntarySwitches,
        int threads,
        long threadsStarted,
        Long openDescriptors) {

    /**
     * The cost of the time since an earlier reading of the same process.
     *
     * @throws IllegalArgumentException if the other reading is of another process or a later one
     */
    public ProcessCost minus(ProcessUsage earlier) {
        if (earlier.pid != pid) {
            throw new IllegalArgumentException("pid " + earlier.pid + ": only readings of process " + pid + " compare");
        }
        if (earlier.atNanos - atNanos > 0) {
            throw new IllegalArgumentException(
                    "atNanos " + earlier.atNanos + ": must not be after " + atNanos + ", the reading it is taken from");
        }
        return new ProcessCost(
                pid,
                atNanos - earlier.atNanos,
                // Read in steps of 10 ms and freed of the readings' own time to the nanosecond: may fall by one step.
                Math.max(0, cpuNanos - earlier.cpuNanos),
                difference(cpuWaitNanos, earlier.cpuWaitNanos),
                difference(heapAfterGcBytes, earlier.heapAfterGcBytes),
                difference(residentBytes, earlier.residentBytes),
                difference(allocatedBytes, earlier.allocatedBytes),
                gcCount - earlier.gcCount,
                gcMillis - earlier.gcMillis,
                difference(voluntarySwitches, earlier.voluntarySwitches),
                difference(involuntarySwitches, earlier.involuntarySwitches),
                // The two counts are not read in one instant: a thread that starts just then may make this -1.
                Math.max(0, (threadsStarted - earlier.threadsStarted) - (threads - earlier.threads)));
    }

    private static Long difference(Long now, Long before) {
        return now == null || before == null ? null : now - before;
    }
}
