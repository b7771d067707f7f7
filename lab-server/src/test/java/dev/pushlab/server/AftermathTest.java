package dev.pushlab.server;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check that follows every fault, seen to fail on planted leaks. */
class AftermathTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(10);

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.start();
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @Test
    void holdsWhereEverythingWasGivenBack() throws Exception {
        rig.get("/api/poll?after=0");
        rig.aftermath().check(LONG);
    }

    @Test
    void noticesASocketAndAStreamThatStay() throws Exception {
        try (RawConnection kept = new RawConnection(rig.server().uri())) {
            RawWebSocket.open(kept, "?after=0", "");
            assertNoticed("sockets: ");
            assertNoticed("streams: 1 instead of 0");
        }
        rig.aftermath().check(LONG);
    }

    @Test
    void noticesAThreadThatStays() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread leaked = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "leaked-1");
        leaked.start();
        try {
            assertNoticed("thread leaked-#: 1 instead of 0");
        } finally {
            end.countDown();
            leaked.join();
        }
    }

    @Test
    void noticesAThreadOfThePoolThatIsStuck() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread stuck = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "server-999");
        stuck.start();
        try {
            assertNoticed("threads of the pool at work: ");
        } finally {
            end.countDown();
            stuck.join();
        }
    }

    @Test
    void noticesAServerThatServesNoMore() throws Exception {
        rig.server().close();
        assertThrows(Exception.class, () -> rig.aftermath().check(SHORT));
        rig = ServerRig.start();
    }

    private void assertNoticed(String leak) {
        AssertionError error =
                assertThrows(AssertionError.class, () -> rig.aftermath().check(SHORT));
        assertTrue(error.getMessage().contains(leak), error.getMessage());
    }
}
