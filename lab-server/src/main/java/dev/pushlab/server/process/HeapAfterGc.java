package dev.pushlab.server.process;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The live heap: what is left after collections asked for until nothing more comes free. */
final class HeapAfterGc {

    private static final int MOST_COLLECTIONS = 4;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private HeapAfterGc() {}

    /**
     * Bytes left after at most four collections; null where the JVM refuses them (-XX:+DisableExplicitGC), known after
     * 0.5 s.
     */
    static Long bytes() {
        Long left = null;
        for (int i = 0; i < MOST_COLLECTIONS && collect(); i++) {
            long before = left == null ? Long.MAX_VALUE : left;
            left = usedAfterCollection();
            // What one collection unlinks (references, cleaners) comes free in the next. Less than 1 %: that is
            // settled.
            if (left > before * 0.99) {
                break;
            }
        }
        return left;
    }

    private static boolean collect() {
        long before = collections();
        System.gc();
        long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (collections() == before && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return collections() > before;
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    /** As of the end of the collection, so that what is allocated since by busy threads is not counted. */
    private static long usedAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
