package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.pushlab.protocol.ProcessCost;
import dev.pushlab.protocol.ProcessUsage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProcessProbeTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final long CLOCK_STEP_NANOS = 10_000_000;

    private final ProcessProbe probe = new ProcessProbe();

    @Test
    void countsTheProcessorTimeItUsed() {
        ProcessUsage before = probe.read();
        Burner.burnMillis(200);
        ProcessCost cost = probe.read().minus(before);

        assertTrue(cost.cpuNanos() >= 150_000_000, cost::toString);
        assertTrue(cost.cpuNanos() <= cost.windowNanos() * CORES + CLOCK_STEP_NANOS, cost::toString);
        assertEquals(ProcessHandle.current().pid(), cost.pid());
    }

    @Test
    void leavesOutTheProcessorTimeThatReadingsUse() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long allBefore = system.getProcessCpuTime();
        ProcessUsage before = probe.read();
        readForMillis(400);
        ProcessCost cost = probe.read().minus(before);
        long all = system.getProcessCpuTime() - allBefore;

        // What is left is that of the JVM's own threads: its compiler's and collector's.
        assertTrue(cost.cpuNanos() <= all - 300_000_000, () -> cost + " of " + all);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsTheTimeItsThreadsWaitedForAProcessor() throws Exception {
        assumeTrue(probe.read().cpuWaitNanos() != null, "this kernel keeps no scheduling statistics");
        CountDownLatch burnt = new CountDownLatch(3 * CORES);
        CountDownLatch read = new CountDownLatch(1);
        ProcessUsage before = probe.read();
        for (int i = 0; i < 3 * CORES; i++) {
            start(() -> {
                Burner.burnMillis(50);
                burnt.countDown();
                read.await();
            });
        }
        burnt.await();
        ProcessCost cost = probe.read().minus(before);
        read.countDown();

        // 3 x 50 ms of work a processor: whatever the order, two thirds of the threads wait for at least one other.
        assertTrue(cost.cpuWaitNanos() >= CORES * 50_000_000L, cost::toString);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsTheSwitchesOfAThreadThatWaits() throws Exception {
        ProcessUsage before = probe.read();
        for (int i = 0; i < 100; i++) {
            Thread.sleep(1);
        }
        ProcessCost cost = probe.read().minus(before);

        assertTrue(cost.voluntarySwitches() >= 100, cost::toString);
        assertTrue(cost.involuntarySwitches() >= 0, cost::toString);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsSocketsThatAreOpen() throws Exception {
        long before = probe.read().openDescriptors();
        List<ServerSocketChannel> sockets = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sockets.add(ServerSocketChannel.open());
        }
        long open = probe.read().openDescriptors();
        for (ServerSocketChannel socket : sockets) {
            socket.close();
        }

        assertEquals(50, open - before, 5);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsMemoryOfTheHeapAndTheWholeProcess() {
        ProcessUsage usage = probe.readAfterGc();

        assertTrue(usage.heapAfterGcBytes() > 1 << 20, usage::toString);
        assertTrue(usage.residentBytes() > usage.heapAfterGcBytes(), usage::toString);
        assertTrue(usage.gcCount() >= 1, usage::toString);
        assertNull(probe.read().heapAfterGcBytes());
    }

    @Test
    void tellsThreadsThatEnded() throws Exception {
        ProcessUsage before = probe.read();
        for (int i = 0; i < 5; i++) {
            start(() -> {}).join();
        }
        ProcessUsage after = probe.read();

        assertTrue(after.minus(before).threadsEnded() >= 5, after::toString);
        assertTrue(after.threads() >= 1, after::toString);
    }

    @Test
    void worksWhereTheSystemTellsNothing(@TempDir Path nothing) {
        ProcessUsage usage = new ProcessProbe(new SystemFiles(nothing)).read();

        assertNull(usage.residentBytes());
        assertNull(usage.voluntarySwitches());
        assertNull(usage.cpuWaitNanos());
        assertNotNull(usage.allocatedBytes());
        assertTrue(usage.cpuNanos() > 0);
    }

    private void readForMillis(long cpuMillis) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + cpuMillis * 1_000_000;
        while (threads.getCurrentThreadCpuTime() < end) {
            probe.read();
        }
    }

    static Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** What a thread does. */
    interface Work {
        void run() throws InterruptedException;
    }
}
