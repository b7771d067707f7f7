package dev.pushlab.server.process;

import com.sun.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Heap allocated by the Java threads of this process, in all. From JDK 21 the JVM keeps the total itself, ended threads
 * included. Before, it is the sum over live threads, exact to the byte, plus what each ended one had when last seen: a
 * thread's allocations after its last reading are missed, and all of a thread that lived between two readings. Not safe
 * for concurrent use.
 */
final class AllocatedBytes {

    private final ThreadMXBean threads;
    private final Optional<Method> totalOfJvm = totalOfJvm();
    private final CarriedTotal carried = new CarriedTotal();

    AllocatedBytes(ThreadMXBean threads) {
        this.threads = threads;
    }

    /** The total in bytes; null where the JVM does not count. */
    Long read() {
        if (!threads.isThreadAllocatedMemorySupported() || !threads.isThreadAllocatedMemoryEnabled()) {
            return null;
        }
        return totalOfJvm.isPresent() ? total(totalOfJvm.get()) : Long.valueOf(carried.add(byThread()));
    }

    private Map<Long, Long> byThread() {
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> byThread = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            // -1: ended since its number was listed.
            if (bytes[i] >= 0) {
                byThread.put(ids[i], bytes[i]);
            }
        }
        return byThread;
    }

    private Long total(Method method) {
        try {
            return (Long) method.invoke(threads);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }

    /** By reflection, for the sources are those of Java 17. */
    private static Optional<Method> totalOfJvm() {
        try {
            return Optional.of(ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes"));
        } catch (NoSuchMethodException beforeJdk21) {
            return Optional.empty();
        }
    }
}
