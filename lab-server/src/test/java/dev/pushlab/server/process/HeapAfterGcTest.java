package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HeapAfterGcTest {

    private static final int HELD_BYTES = 32 << 20;
    private static final int TOLERANCE_BYTES = 6 << 20;

    private byte[][] held;

    @Test
    void countsWhatIsHeldAndNotWhatWasLetGo() {
        long bare = HeapAfterGc.bytes();
        held = new byte[HELD_BYTES >> 14][1 << 14];
        long holding = HeapAfterGc.bytes();
        held = null;
        long again = HeapAfterGc.bytes();

        assertTrue(Math.abs(holding - bare - HELD_BYTES) < TOLERANCE_BYTES, bare + " then " + holding);
        assertTrue(Math.abs(again - bare) < TOLERANCE_BYTES, bare + " then " + again);
    }

    @Test
    void isUnknownWhereTheJvmRefusesToCollect() throws Exception {
        try (ChildJvm child = new ChildJvm(List.of("-XX:+DisableExplicitGC", "-Xmx64m"), Refused.class)) {
            assertEquals("null", child.nextLine());
        }
    }

    /** The child that is refused. */
    static final class Refused {
        public static void main(String[] args) {
            System.out.println(HeapAfterGc.bytes());
        }
    }
}
