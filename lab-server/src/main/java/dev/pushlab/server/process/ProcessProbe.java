package dev.pushlab.server.process;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.pushlab.protocol.ProcessUsage;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Reads what its own process has used. Meant for the ends of a phase: a reading takes some 30 µs and 40 kB a thread of
 * the process and starts no thread. What readings themselves cost in processor time and garbage is left out of all
 * later ones, but not what they make the compiler and the collector do. Keep one probe for the life of the process, for
 * it remembers what threads had that have ended since. Safe for concurrent use.
 */
public final class ProcessProbe {

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final SystemFiles files;
    private final TaskCounts tasks;
    private final AllocatedBytes allocated = new AllocatedBytes(threads);
    private long probingCpuNanos;
    private long probingBytes;

    /** A probe of this process. */
    public ProcessProbe() {
        this(SystemFiles.ofThisMachine());
    }

    ProcessProbe(SystemFiles files) {
        this.files = files;
        this.tasks = new TaskCounts(files);
    }

    /** Reads now. */
    public synchronized ProcessUsage read() {
        return read(null);
    }

    /**
     * Collects the garbage and reads then, with {@code heapAfterGcBytes}. Stops the process for as long as its heap
     * takes; the collections count into {@code gcCount}, so end a window with {@link #read} before this.
     */
    public synchronized ProcessUsage readAfterGc() {
        return read(HeapAfterGc.bytes());
    }

    private ProcessUsage read(Long heapAfterGcBytes) {
        long cpuBefore = threads.getCurrentThreadCpuTime();
        long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        ProcessUsage usage = usage(heapAfterGcBytes);
        probingCpuNanos += threads.getCurrentThreadCpuTime() - cpuBefore;
        probingBytes += threads.getCurrentThreadAllocatedBytes() - bytesBefore;
        return usage;
    }

    private ProcessUsage usage(Long heapAfterGcBytes) {
        long atNanos = System.nanoTime();
        long cpuNanos = system.getProcessCpuTime() - probingCpuNanos;
        Long allocatedBytes = allocated.read();
        TaskCounts.Totals counts = tasks.read();
        return new ProcessUsage(
                ProcessHandle.current().pid(),
                atNanos,
                cpuNanos,
                counts.cpuWaitNanos(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                heapAfterGcBytes,
                residentBytes(),
                allocatedBytes == null ? null : Long.valueOf(allocatedBytes - probingBytes),
                overCollectors(GarbageCollectorMXBean::getCollectionCount),
                overCollectors(GarbageCollectorMXBean::getCollectionTime),
                counts.voluntarySwitches(),
                counts.involuntarySwitches(),
                threads.getThreadCount(),
                threads.getTotalStartedThreadCount(),
                system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : null);
    }

    private Long residentBytes() {
        OptionalLong kilobytes =
                SystemFiles.number(files.text("proc/self/status").orElse(""), "VmRSS");
        return kilobytes.isPresent() ? Long.valueOf(kilobytes.getAsLong() * 1024) : null;
    }

    private static long overCollectors(ToLongFunction<GarbageCollectorMXBean> count) {
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        // -1: this collector does not tell.
        return collectors.stream().mapToLong(count).filter(n -> n > 0).sum();
    }
}
