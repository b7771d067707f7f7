package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CarriedTotalTest {

    private final CarriedTotal total = new CarriedTotal();

    @Test
    void addsMembersUp() {
        assertEquals(30, total.add(Map.of(1L, 10L, 2L, 20L)));
        assertEquals(36, total.add(Map.of(1L, 11L, 2L, 25L)));
    }

    @Test
    void keepsWhatAnEndedMemberHad() {
        total.add(Map.of(1L, 10L, 2L, 20L));

        assertEquals(31, total.add(Map.of(1L, 11L)));
        assertEquals(32, total.add(Map.of(1L, 12L)));
    }

    @Test
    void takesAMemberThatFellForANewcomerUnderTheSameNumber() {
        total.add(Map.of(1L, 10L));

        assertEquals(13, total.add(Map.of(1L, 3L)));
    }
}
