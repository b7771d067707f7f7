package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.gates.FaultTable.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTableTest {

    @Test
    void aRowHasPassedWhenAllItsTestsThatWereRunHave() {
        String table = FaultTable.text(List.of(
                new Outcome("A1", true, false),
                new Outcome("A1", true, false),
                new Outcome("A2", true, false),
                new Outcome("A2", false, false),
                new Outcome("A3", false, true),
                new Outcome("B1", true, false)));
        assertTrue(table.contains("| A | requests | 13 | 2 | 1 |\n"), table);
        assertTrue(table.contains("| B | WebSocket frames and handshakes | 10 | 1 | 1 |\n"), table);
        assertTrue(table.contains("| C | who may listen | 8 | 0 | 0 |\n"), table);
    }
}
