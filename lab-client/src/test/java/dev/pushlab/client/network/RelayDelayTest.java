package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lower bounds are the relay's promise; upper bounds leave room for a busy machine. */
@Timeout(60)
final class RelayDelayTest {

    private static final long MILLI = 1_000_000;

    /** What the relay may take off a delay for its own path. */
    private static final long PATH = MILLI / 4;

    @Test
    void aChunkTakesTheDelayItsDirectionWasAskedFor() throws Exception {
        NetworkProfile profile =
                new NetworkProfile("uneven", LinkProfile.delayed(20 * MILLI), LinkProfile.delayed(40 * MILLI));
        try (RelayedPair pair = RelayedPair.through(profile)) {
            delay(pair.client, pair.server);
            long up = median(pair.client, pair.server);
            long down = median(pair.server, pair.client);
            assertTrue(up >= 20 * MILLI - PATH && up <= 26 * MILLI, up + " ns up");
            assertTrue(down >= 40 * MILLI - PATH && down <= 46 * MILLI, down + " ns down");
        }
    }

    @Test
    void connectingCostsARoundTrip() throws Exception {
        NetworkProfile profile =
                new NetworkProfile("uneven", LinkProfile.delayed(10 * MILLI), LinkProfile.delayed(60 * MILLI));
        try (RelayedPair pair = RelayedPair.through(profile)) {
            pair.client.getOutputStream().write(1);
            pair.server.getInputStream().read();
            long first = System.nanoTime() - pair.connectedAtNanos;
            assertTrue(first >= 80 * MILLI - PATH && first <= 110 * MILLI, first + " ns to the first byte");
            long later = median(pair.client, pair.server);
            assertTrue(later <= 20 * MILLI, later + " ns on the open connection");
        }
    }

    @Test
    void aServerThatSpeaksFirstIsHeardAfterTwoRoundTrips() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LinkProfile.delayed(20 * MILLI))) {
            pair.server.getOutputStream().write(1);
            pair.client.getInputStream().read();
            long first = System.nanoTime() - pair.connectedAtNanos;
            assertTrue(first >= 80 * MILLI - PATH && first <= 110 * MILLI, first + " ns to the first byte");
        }
    }

    @Test
    void bytesKeepTheirOrderUnderJitter() throws Exception {
        try (RelayedPair pair = RelayedPair.through(new LinkProfile(5 * MILLI, 5 * MILLI, 0, 0.01, 3 * MILLI))) {
            byte[] sent = new byte[2_000];
            for (int i = 0; i < sent.length; i++) {
                sent[i] = (byte) (i * 31 >> 3);
                pair.client.getOutputStream().write(sent[i]);
            }
            assertArrayEquals(sent, pair.server.getInputStream().readNBytes(sent.length));
        }
    }

    @Test
    void bytesArriveNoFasterThanTheBandwidth() throws Exception {
        int rate = 2_000_000;
        try (RelayedPair pair = RelayedPair.through(new LinkProfile(5 * MILLI, 0, rate, 0, 0))) {
            int bytes = rate / 2;
            Thread sender = Transfer.start(() -> pair.client.getOutputStream().write(new byte[bytes]));
            InputStream in = pair.server.getInputStream();
            in.read();
            long start = System.nanoTime();
            in.readNBytes(bytes - 1);
            double achieved = (bytes - 1) * 1e9 / (System.nanoTime() - start);
            sender.join();
            assertEquals(1.0, achieved / rate, 0.15);
        }
    }

    private static long median(Socket from, Socket to) throws Exception {
        long[] delays = new long[21];
        for (int i = 0; i < delays.length; i++) {
            delays[i] = delay(from, to);
        }
        Arrays.sort(delays);
        return delays[delays.length / 2];
    }

    private static long delay(Socket from, Socket to) throws Exception {
        long start = System.nanoTime();
        from.getOutputStream().write(1);
        to.getInputStream().read();
        return System.nanoTime() - start;
    }
}
