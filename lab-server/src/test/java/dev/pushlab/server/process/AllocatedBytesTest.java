package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pushlab.protocol.ProcessUsage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AllocatedBytesTest {

    private static final long ASKED_BYTES = 64 << 20;
    /** What JUnit, the JVM and other threads may allocate meanwhile. */
    private static final long TOLERANCE_BYTES = 4 << 20;

    private final ProcessProbe probe = new ProcessProbe();
    private volatile byte[] sink;

    @Test
    void countsGarbage() {
        ProcessUsage before = probe.read();
        allocate();

        assertEquals(ASKED_BYTES, probe.read().minus(before).allocatedBytes(), TOLERANCE_BYTES);
    }

    @Test
    void keepsWhatAThreadHadWhenItWasLastSeen() throws Exception {
        CountDownLatch allocated = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        ProcessUsage before = probe.read();
        Thread thread = ProcessProbeTest.start(() -> {
            allocate();
            allocated.countDown();
            seen.await();
        });
        allocated.await();
        probe.read();
        seen.countDown();
        thread.join();

        assertEquals(ASKED_BYTES, probe.read().minus(before).allocatedBytes(), TOLERANCE_BYTES);
    }

    @Test
    void fromJdk21CountsThreadsNoReadingEverSaw() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "the JVM keeps the total since 21");
        ProcessUsage before = probe.read();
        ProcessProbeTest.start(this::allocate).join();

        assertEquals(ASKED_BYTES, probe.read().minus(before).allocatedBytes(), TOLERANCE_BYTES);
    }

    @Test
    void leavesOutWhatReadingsAllocate() {
        ProcessUsage before = probe.read();
        for (int i = 0; i < 100; i++) {
            probe.read();
        }
        long heapGrowth = probe.read().minus(before).allocatedBytes();

        // A reading takes more than 100 kB: 100 of them would show as 10 MB.
        assertTrue(Math.abs(heapGrowth) < TOLERANCE_BYTES, heapGrowth + " bytes");
    }

    private void allocate() {
        for (int i = 0; i < ASKED_BYTES >> 14; i++) {
            sink = new byte[1 << 14];
        }
    }
}
