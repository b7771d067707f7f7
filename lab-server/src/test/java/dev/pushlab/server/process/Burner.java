package dev.pushlab.server.process;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Uses up processor time. */
final class Burner {

    private Burner() {}

    /** Returns when the calling thread has run on a processor for this long, however long that takes. */
    static void burnMillis(long millis) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + millis * 1_000_000;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
