package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ThreadTimerSlackTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void setsTheSlackOfTheCallingThreadAlone() throws Exception {
        String before = ownSlack();

        String set = inThread(() -> ThreadTimerSlack.set(1_234) ? ownSlack() : "refused");

        assertEquals("1234", set);
        assertEquals(before, ownSlack());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThreadOfLittleSlackWakesEarlierThanOneOfMuch() throws Exception {
        long little = inThread(() -> medianLateness(1));
        long much = inThread(() -> medianLateness(3_000_000));

        assertTrue(little < much, little + " ns and " + much + " ns");
    }

    @Test
    void saysThatItDidNotWorkWhereThereIsNoProc(@TempDir Path nothing) {
        assertFalse(ThreadTimerSlack.set(nothing, 1));
    }

    @Test
    void refusesASlackThatWouldMeanTheDefault() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> ThreadTimerSlack.set(0));

        assertEquals("timer slack nanos 0: allowed are 1 and more", refusal.getMessage());
    }

    private static long medianLateness(long slackNanos) {
        assertTrue(ThreadTimerSlack.set(slackNanos));
        return TimerProbe.measure().parkLateP50Nanos();
    }

    private static String ownSlack() throws Exception {
        Path thread = Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName();
        return Files.readString(Path.of("/proc").resolve(thread).resolve("timerslack_ns"))
                .strip();
    }

    private static <T> T inThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task.get();
    }
}
