package dev.pushlab.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProcessUsageTest {

    private static final ProcessUsage EARLIER =
            new ProcessUsage(7, 1_000, 50, 5L, 900, 400L, 2_000L, 10_000L, 2, 8, 100L, 10L, 20, 30, 40L);
    private static final ProcessUsage LATER =
            new ProcessUsage(7, 4_000, 170, 11L, 100, 450L, 1_900L, 70_000L, 5, 20, 260L, 13L, 21, 34, 44L);

    @Test
    void costIsTheDifferenceOfTwoReadings() {
        assertEquals(new ProcessCost(7, 3_000, 120, 6L, 50L, -100L, 60_000L, 3, 12, 160L, 3L, 3), LATER.minus(EARLIER));
    }

    @Test
    void whatOneReadingLacksTheCostLacks() {
        ProcessUsage bare = new ProcessUsage(7, 5_000, 171, null, 1, null, null, null, 5, 20, null, null, 21, 34, null);

        assertEquals(new ProcessCost(7, 1_000, 1, null, null, null, null, 0, 0, null, null, 0), bare.minus(LATER));
        assertNull(bare.minus(EARLIER).heapAfterGcGrowthBytes());
    }

    @Test
    void processorTimeThatSeemsToFallByAStepOfItsClockIsNone() {
        ProcessUsage next = new ProcessUsage(7, 4_001, 169, null, 1, null, null, null, 5, 20, null, null, 21, 34, null);

        assertEquals(0, next.minus(LATER).cpuNanos());
    }

    @Test
    void readingsOfTwoProcessesDoNotCompare() {
        ProcessUsage other = new ProcessUsage(8, 0, 0, null, 0, null, null, null, 0, 0, null, null, 0, 0, null);

        var refusal = assertThrows(IllegalArgumentException.class, () -> LATER.minus(other));

        assertEquals("pid 8: only readings of process 7 compare", refusal.getMessage());
    }

    @Test
    void aLaterReadingIsNotTakenFromAnEarlierOne() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> EARLIER.minus(LATER));

        assertEquals("atNanos 4000: must not be after 1000, the reading it is taken from", refusal.getMessage());
    }
}
