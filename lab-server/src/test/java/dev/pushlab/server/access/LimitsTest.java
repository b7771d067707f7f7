package dev.pushlab.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.ServerRig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many connections, and slow ones: the service stays up. */
@Timeout(120)
class LimitsTest {

    private static final String AUTHORISED = "Authorization: Bearer " + ServerRig.TOKEN;
    private static final int MANY = 200;
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    @Test
    void a13OneConnectionTooManyIsToldToComeAgain() throws Exception {
        try (ServerRig rig = ServerRig.start(AccessRules.DEFAULT.within(5, DEADLINE.multipliedBy(10)))) {
            List<RawConnection> idle = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                RawConnection connection = rig.connect();
                assertEquals(200, connection.get("/api/poll").readAnswer().status());
                idle.add(connection);
            }
            RawConnection last = rig.connect();
            RawAnswer refused = last.get("/api/poll").readAnswer();
            assertEquals(503, refused.status());
            assertEquals("1", refused.head("Retry-After"));
            assertEquals(0, last.readToEnd().length);
            for (RawConnection connection : idle) {
                connection.close();
            }
        }
    }

    /** What a slow client sends first, and then byte by byte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /api/poll HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
                "POST /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORISED + "\r\nContent-Length: 100000\r\n\r\n{",
                "POST /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORISED
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n186a0\r\n"
            })
    void d2ARequestThatDripsInIsCutOffAtItsDeadlineAndNobodyElseWaits(String beginning) throws Exception {
        try (ServerRig rig = ServerRig.start(AccessRules.DEFAULT.within(1_000, DEADLINE))) {
            List<RawConnection> slow = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                RawConnection connection = rig.connect();
                slow.add(connection.send(beginning));
            }
            long begun = System.nanoTime();
            int open = MANY;
            while (open > 0) {
                assertTrue(System.nanoTime() - begun < 10e9, open + " are still open");
                assertServes(rig);
                open = drip(slow, beginning.isEmpty());
                Thread.sleep(100);
            }
            assertTrue(System.nanoTime() - begun > 0.9 * DEADLINE.toNanos(), "cut off before the deadline");
        }
    }

    @Test
    void d2TwoHundredThatDoNotReadTheirAnswersAreCutOffAndNobodyElseWaits() throws Exception {
        try (ServerRig rig = ServerRig.start()) {
            for (int i = 0; i < 5; i++) {
                rig.publish("x".repeat(100_000));
            }
            List<RawConnection> slow = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                RawConnection connection = rig.connect(4_096);
                for (int asked = 0; asked < 20; asked++) {
                    connection.get("/api/poll?after=0");
                }
                slow.add(connection);
            }
            long begun = System.nanoTime();
            while (rig.server().totals().cutOff("poll").slow() < MANY) {
                assertTrue(
                        System.nanoTime() - begun < 20e9,
                        () -> rig.server().totals().cutOff().toString());
                assertServes(rig);
                Thread.sleep(100);
            }
        }
    }

    /** Sends one more byte on each, and gives how many still take it. */
    private static int drip(List<RawConnection> slow, boolean silent) {
        int open = 0;
        for (RawConnection connection : slow) {
            try {
                if (!silent) {
                    connection.send("x");
                }
                open += connection.isClosedByPeer() ? 0 : 1;
            } catch (java.io.IOException cutOff) {
                continue;
            }
        }
        return open;
    }

    private static void assertServes(ServerRig rig) throws Exception {
        long begun = System.nanoTime();
        assertEquals(200, rig.get("/api/status").status());
        long took = System.nanoTime() - begun;
        // While two hundred are at it, on a machine that has other work too; afterwards it is one second.
        assertTrue(took < 5e9, "a call took " + took / 1_000_000 + " ms");
    }
}
