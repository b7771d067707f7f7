package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.Hiccups;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
class HiccupMeterTest {

    private static final double RELATIVE_ERROR = 0.002;

    private final BlockingQueue<Long> sleeps = new LinkedBlockingQueue<>();
    private final AtomicLong clock = new AtomicLong();
    private final HiccupMeter planted = HiccupMeter.start(nanos -> clock.addAndGet(sleeps.take()), clock::get);

    @AfterEach
    void close() {
        planted.close();
    }

    @Test
    void aStopCountsAsTheWakeUpsItHid() throws Exception {
        sleepMillis(700, 1);
        sleepMillis(1, 301);

        Hiccups hiccups = readAfter(1_000);

        assertEquals(1_000, hiccups.count());
        assertEquals(701, hiccups.wakeUps());
        assertEquals(0, hiccups.p50Nanos());
        assertEquals(290e6, hiccups.p99Nanos(), 290e6 * RELATIVE_ERROR);
        assertEquals(300e6, hiccups.maxNanos(), 300e6 * RELATIVE_ERROR);
    }

    @Test
    void aReadingDoesNotEndTheWindowAndARestartDoes() throws Exception {
        sleepMillis(9, 1);
        sleepMillis(1, 2);
        readAfter(10);
        sleepMillis(10, 1);
        assertEquals(1e6, readAfter(20).maxNanos(), 1e6 * RELATIVE_ERROR);

        planted.restart();
        Hiccups none = planted.read();
        assertEquals(new Hiccups(0, null, null, null, 0, none.meterCpuNanos()), none);

        sleepMillis(5, 1);
        Hiccups five = readAfter(5);
        assertEquals(new Hiccups(5, 0L, 0L, 0L, 5, five.meterCpuNanos()), five);
    }

    @Test
    void endsItsThreadWhenClosed() throws Exception {
        planted.close();

        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("hiccup-meter"))) {
            Thread.sleep(1);
        }
    }

    @Test
    void tellsWhatItCostItsProcess() throws Exception {
        try (HiccupMeter meter = HiccupMeter.start()) {
            meter.restart();
            Hiccups hiccups = meter.read();
            while (hiccups.wakeUps() < 200) {
                Thread.sleep(1);
                hiccups = meter.read();
            }

            long nanosAWakeUp = hiccups.meterCpuNanos() / hiccups.wakeUps();
            assertTrue(nanosAWakeUp > 1_000 && nanosAWakeUp < 1_000_000, hiccups::toString);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStoppedProcessShowsTheStop() throws Exception {
        try (ChildJvm child = new ChildJvm(List.of("-Xmx64m"), MeteredChild.class)) {
            assertEquals("metering", child.nextLine());
            child.signal("STOP");
            Thread.sleep(300);
            child.signal("CONT");
            child.send("read");
            long maxNanos = Long.parseLong(child.nextLine());

            assertTrue(maxNanos >= 250_000_000, maxNanos + " ns");
        }
    }

    private void sleepMillis(int times, long millis) {
        for (int i = 0; i < times; i++) {
            sleeps.add(millis * 1_000_000);
        }
    }

    /** Reads until the meter has recorded this many; the test's time limit bounds it. */
    private Hiccups readAfter(long count) throws InterruptedException {
        Hiccups hiccups = planted.read();
        while (hiccups.count() < count) {
            Thread.sleep(1); // lets the time limit interrupt
            hiccups = planted.read();
        }
        return hiccups;
    }

    /** A process which meters itself in a window begun before its first line and read after the line it gets. */
    static final class MeteredChild {
        public static void main(String[] args) throws Exception {
            try (HiccupMeter meter = HiccupMeter.start()) {
                awaitMore(meter);
                meter.restart();
                System.out.println("metering");
                if (System.in.read() != -1) {
                    awaitMore(meter);
                    System.out.println(meter.read().maxNanos());
                }
            }
        }

        private static void awaitMore(HiccupMeter meter) throws InterruptedException {
            long enough = meter.read().count() + 20;
            for (int i = 0; i < 5_000 && meter.read().count() < enough; i++) {
                Thread.sleep(1);
            }
        }
    }
}
