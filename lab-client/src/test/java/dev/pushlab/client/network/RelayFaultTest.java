package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RelayFaultTest {

    private static final LinkProfile LINK = LinkProfile.delayed(2_000_000);
    private static final Duration STALL = Duration.ofMillis(400);

    @Test
    void aStallHoldsEveryConnectionForItsTimeAndLosesNothing() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LINK)) {
            pass(pair.client, pair.server);
            long start = System.nanoTime();
            pair.relay.stall(STALL);
            pass(pair.client, pair.server);
            assertTookAtLeast(STALL, start);
            pair.relay.stall(STALL);
            start = System.nanoTime();
            try (Socket client = pair.connect();
                    Socket server = pair.accept()) {
                pass(server, client);
            }
            assertTookAtLeast(STALL.minusMillis(1), start);
        }
    }

    @Test
    void aStallOfOneConnectionLeavesTheOthersAlone() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LINK);
                Socket client = pair.connect();
                Socket server = pair.accept()) {
            long start = System.nanoTime();
            pair.connectionOf(pair.client).stall(STALL);
            pair.client.getOutputStream().write(1);
            pass(client, server);
            assertTrue(System.nanoTime() - start < STALL.toNanos(), "the other connection stalled too");
            pair.server.getInputStream().read();
            assertTookAtLeast(STALL, start);
        }
    }

    @Test
    void resumeEndsAStallEarly() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LINK);
                Socket client = pair.connect();
                Socket server = pair.accept()) {
            RelayConnection stalled = pair.connectionOf(pair.client);
            for (Runnable resume : List.<Runnable>of(stalled::resume, pair.relay::resume)) {
                stalled.stall(Duration.ofHours(1));
                pair.client.getOutputStream().write(1);
                // What is written later has arrived elsewhere: the stalled byte was due and has been put off.
                pass(client, server);
                resume.run();
                assertEquals(1, pair.server.getInputStream().read());
            }
            pair.relay.stall(Duration.ofHours(1));
            client.getOutputStream().write(2);
            pair.relay.resume();
            assertEquals(2, server.getInputStream().read());
        }
    }

    @Test
    void aCutResetsBothEndsOfEveryConnection() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LINK);
                Socket client = pair.connect();
                Socket server = pair.accept()) {
            pass(pair.client, pair.server);
            pass(client, server);
            pair.relay.cut();
            for (Socket socket : new Socket[] {pair.client, pair.server, client, server}) {
                assertThrows(
                        SocketException.class, () -> socket.getInputStream().read());
            }
            assertEquals(0, pair.relay.totals().openConnections());
            assertEquals(2, pair.relay.totals().connections());
        }
    }

    @Test
    void aCutOfOneConnectionLeavesTheOthersAlone() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LINK);
                Socket client = pair.connect();
                Socket server = pair.accept()) {
            pass(client, server);
            RelayConnection connection = pair.connectionOf(pair.client);
            connection.cut();
            assertFalse(connection.isOpen());
            assertThrows(
                    SocketException.class, () -> pair.server.getInputStream().read());
            pass(client, server);
            pass(server, client);
        }
    }

    @Test
    void refusesNewConnectionsKeepsOldOnesAndAcceptsAgainAtTheSameAddress() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LINK)) {
            for (int round = 0; round < 3; round++) {
                pair.relay.refuse();
                assertThrows(ConnectException.class, pair::connect);
                pass(pair.client, pair.server);
                pair.relay.resume();
                try (Socket client = pair.connect();
                        Socket server = pair.accept()) {
                    pass(client, server);
                }
            }
        }
    }

    @Test
    void closingTwiceIsNoErrorAndFreesThePort() throws Exception {
        RelayedPair pair = RelayedPair.through(LINK);
        pair.relay.close();
        pair.relay.close();
        assertThrows(ConnectException.class, pair::connect);
        pair.close();
    }

    private static void pass(Socket from, Socket to) throws IOException {
        from.getOutputStream().write(7);
        assertEquals(7, to.getInputStream().read());
    }

    private static void assertTookAtLeast(Duration least, long startNanos) {
        long took = System.nanoTime() - startNanos;
        assertTrue(took >= least.toNanos(), took + " ns");
    }
}
