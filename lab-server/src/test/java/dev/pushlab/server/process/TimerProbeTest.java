package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.TimerPrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimerProbeTest {

    @Test
    void measuresTimerAndClockOfThisMachineInBoundedTime() {
        long start = System.nanoTime();
        TimerPrecision precision = TimerProbe.measure();
        long tookNanos = System.nanoTime() - start;

        // 0.5 s of rounds; the rest is room for a starved machine.
        assertTrue(tookNanos < 3_000_000_000L, tookNanos + " ns");
        assertTrue(precision.rounds() >= 10 && precision.rounds() <= 200, precision::toString);
        assertTrue(precision.parkLateP50Nanos() >= 0, precision::toString);
        assertTrue(precision.parkLateP99Nanos() >= precision.parkLateP50Nanos(), precision::toString);
        assertTrue(precision.parkLateP50Nanos() * precision.rounds() < tookNanos * 2, precision::toString);
        assertTrue(precision.clockCallNanos() > 0 && precision.clockCallNanos() < 100_000, precision::toString);
        assertTrue(precision.clockStepNanos() >= 1, precision::toString);
    }

    @Test
    void tellsNothingOfTheTimerToAThreadThatCannotPark() {
        Thread.currentThread().interrupt();
        TimerPrecision precision = TimerProbe.measure();

        assertTrue(Thread.interrupted());
        assertEquals(0, precision.rounds());
        assertNull(precision.parkLateP50Nanos());
        assertNull(precision.parkLateP99Nanos());
    }
}
