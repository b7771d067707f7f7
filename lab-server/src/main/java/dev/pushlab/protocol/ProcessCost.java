package dev.pushlab.protocol;

/**
 * What one process used between two {@linkplain ProcessUsage readings}. A number that one of the two lacked is null.
 *
 * @param pid the process
 * @param windowNanos time between the readings
 * @param cpuNanos user and system time; divided by {@code windowNanos}, the processors it kept busy
 * @param cpuWaitNanos time its threads were ready to run and waited for a processor, added over the threads: how
 *     starved it was
 * @param heapAfterGcGrowthBytes by how much the heap after a collection grew, negative where it shrank; null unless
 *     both readings asked for a collection
 * @param residentGrowthBytes by how much the memory in RAM grew, negative where it shrank
 * @param allocatedBytes heap allocated, that is garbage made and kept
 * @param gcCount collections, those asked for by the later reading included
 * @param gcMillis time of these
 * @param voluntarySwitches context switches made to wait
 * @param involuntarySwitches context switches forced by the kernel
 * @param threadsEnded Java threads that ended; where not 0, what they did since they were last seen is missing from
 *     {@code cpuWaitNanos}, the switches and, before JDK 21, {@code allocatedBytes}
 */
public record ProcessCost(
        long pid,
        long windowNanos,
        long cpuNanos,
        Long cpuWaitNanos,
        Long heapAfterGcGrowthBytes,
        Long residentGrowthBytes,
        Long allocatedBytes,
        long gcCount,
        long gcMillis,
        Long voluntarySwitches,
        Long involuntarySwitches,
        long threadsEnded) {}
