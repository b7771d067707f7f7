package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RelayStreamTest {

    private static final long MILLI = 1_000_000;

    @Test
    void tenMegabytesArriveIntactBothWaysAtOnce() throws Exception {
        byte[] up = random(10 << 20, 1);
        byte[] down = random(10 << 20, 2);
        try (RelayedPair pair = RelayedPair.through(LinkProfile.delayed(5 * MILLI))) {
            Transfer.start(() -> pair.client.getOutputStream().write(up));
            Transfer.start(() -> pair.server.getOutputStream().write(down));
            byte[][] arrivedDown = new byte[1][];
            Thread reader = Transfer.start(
                    () -> arrivedDown[0] = pair.client.getInputStream().readNBytes(down.length));
            assertArrayEquals(up, pair.server.getInputStream().readNBytes(up.length));
            reader.join();
            assertArrayEquals(down, arrivedDown[0]);
        }
    }

    @Test
    void aHalfCloseArrivesAfterTheBytesBeforeItAndLeavesTheOtherHalfOpen() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LinkProfile.delayed(20 * MILLI))) {
            pair.client.getOutputStream().write("question".getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            pair.client.shutdownOutput();
            assertEquals("question", text(pair.server.getInputStream().readAllBytes()));
            assertTrue(System.nanoTime() - start >= 19 * MILLI);
            pair.server.getOutputStream().write("answer".getBytes(StandardCharsets.US_ASCII));
            pair.server.close();
            assertEquals("answer", text(pair.client.getInputStream().readAllBytes()));
            await(() -> pair.relay.connections().isEmpty());
        }
    }

    @Test
    void aResetArrivesAsAResetAfterTheDelay() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LinkProfile.delayed(20 * MILLI))) {
            pair.client.setSoLinger(true, 0);
            long start = System.nanoTime();
            pair.client.close();
            assertThrows(
                    SocketException.class, () -> pair.server.getInputStream().read());
            assertTrue(System.nanoTime() - start >= 19 * MILLI);
            await(() -> pair.relay.connections().isEmpty());
        }
    }

    @Test
    void aServerThatVanishesWhileItIsWrittenToResetsTheClient() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LinkProfile.delayed(5 * MILLI))) {
            pair.server.shutdownOutput();
            assertEquals(-1, pair.client.getInputStream().read());
            pair.server.close();
            // The server's half has ended long ago; only writing shows that its other half is gone too.
            assertThrows(SocketException.class, () -> writeUntilBroken(pair.client));
        }
    }

    @Test
    void aTargetThatDoesNotListenResetsTheClient() throws Exception {
        InetSocketAddress nobody;
        try (ServerSocket closed = RelayedPair.listener()) {
            nobody = (InetSocketAddress) closed.getLocalSocketAddress();
        }
        NetworkProfile profile = NetworkProfile.symmetric("test", LinkProfile.delayed(MILLI));
        try (Relay relay = Relay.start(nobody, profile);
                Socket client =
                        new Socket(relay.address().getAddress(), relay.address().getPort())) {
            client.setSoTimeout(10_000);
            assertThrows(SocketException.class, () -> client.getInputStream().read());
        }
    }

    @Test
    void aReaderThatStopsMakesTheRelayStopReadingAndNothingIsLost() throws Exception {
        byte[] sent = random(48 << 20, 3);
        LinkProfile link = LinkProfile.delayed(MILLI);
        int limit = HoldLimit.of(link, 2 * link.delayNanos()).bytes();
        try (RelayedPair pair = RelayedPair.withSmallServerBuffer(link)) {
            Transfer.start(() -> pair.client.getOutputStream().write(sent));
            awaitStillness(pair.relay, limit);
            assertArrayEquals(sent, pair.server.getInputStream().readNBytes(sent.length));
            int peak = pair.relay.totals().peakHeldBytes();
            assertTrue(peak > limit && peak <= limit + (64 << 10), peak + " B held, bound " + limit);
        }
    }

    /** Until the relay, once full, has let nothing out for 200 ms, although all it holds has long been due. */
    private static void awaitStillness(Relay relay, int limit) {
        long[] last = {-1, 0};
        await(() -> {
            RelayTotals totals = relay.totals();
            if (totals.bytes() != last[0]) {
                last[0] = totals.bytes();
                last[1] = System.nanoTime();
            }
            return totals.heldBytes() > limit / 2 && System.nanoTime() - last[1] > 200 * MILLI;
        });
    }

    private static void writeUntilBroken(Socket socket) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            socket.getOutputStream().write(1);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "did not come about in 20 s");
            Thread.yield();
        }
    }

    private static byte[] random(int bytes, long seed) {
        byte[] random = new byte[bytes];
        new Random(seed).nextBytes(random);
        return random;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
