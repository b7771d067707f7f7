package dev.pushlab.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostLoadTest {

    private static final long OWN_NANOS = 500_000_000; // 50 jiffies
    private static final HostLoad EARLIER = new HostLoad(1_000, 1_000, 100, 5_000, 10, 1, 0.5);

    @Test
    void tellsOwnUseFromThatOfOthers() {
        HostLoad later = new HostLoad(2_000, 1_080, 110, 5_090, 30, 3, 1.5);

        assertEquals(
                Optional.of(new HostUsage(1_000, 0.25, 0.15, 0.05, 0.1, 0.45, 3, 1.5)),
                later.minus(EARLIER, OWN_NANOS));
    }

    @Test
    void othersUseNothingWhereOwnUseIsRoundedUpPastTheWhole() {
        HostLoad later = new HostLoad(2_000, 1_049, 100, 5_051, 10, 3, 1.5);

        HostUsage usage = later.minus(EARLIER, OWN_NANOS).orElseThrow();

        assertEquals(0, usage.othersShare());
        assertEquals(0.5, usage.ownShare());
    }

    @Test
    void aCountThatFellIsNoTimeUsed() {
        HostLoad later = new HostLoad(2_000, 1_100, 100, 5_100, 9, 3, 1.5);

        assertEquals(0, later.minus(EARLIER, 0).orElseThrow().stealShare());
    }

    @Test
    void tellsNothingOfATooShortWindow() {
        assertEquals(Optional.empty(), EARLIER.minus(EARLIER, 0));
    }

    @Test
    void refusesReadingsInTheWrongOrderAndNegativeUse() {
        HostLoad later = new HostLoad(2_000, 1_100, 100, 5_100, 10, 3, 1.5);

        assertThrows(IllegalArgumentException.class, () -> EARLIER.minus(later, 0));
        assertThrows(IllegalArgumentException.class, () -> later.minus(EARLIER, -1));
    }
}
