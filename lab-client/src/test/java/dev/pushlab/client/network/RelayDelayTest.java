package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
            assertTrue(up >= 20 * MILLI - PATH && up <= 30 * MILLI, up + " ns up");
            assertTrue(down >= 40 * MILLI - PATH && down <= 50 * MILLI, down + " ns down");
        }
    }

    @Test
    void connectingCostsARoundTrip() throws Exception {
        NetworkProfile profile =
                new NetworkProfile("uneven", LinkProfile.delayed(10 * MILLI), LinkProfile.delayed(60 * MILLI));
        try (RelayedPair pair = RelayedPair.through(profile)) {
            long first = leastToFirstByte(pair, true);
            assertTrue(first >= 80 * MILLI - PATH && first <= 100 * MILLI, first + " ns to the first byte");
            delay(pair.client, pair.server);
            long later = median(pair.client, pair.server);
            assertTrue(later <= 40 * MILLI, later + " ns on the open connection");
        }
    }

    @Test
    void aServerThatSpeaksFirstIsHeardAfterTwoRoundTrips() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LinkProfile.delayed(20 * MILLI))) {
            long first = leastToFirstByte(pair, false);
            assertTrue(first >= 80 * MILLI - PATH && first <= 100 * MILLI, first + " ns to the first byte");
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
    void bytesArriveAtTheBandwidth() throws Exception {
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
            // A busy machine may leave the link idle for a while; nothing makes it faster.
            assertTrue(achieved <= 1.05 * rate && achieved >= 0.5 * rate, achieved + " B/s of " + rate);
        }
    }

    /** From connecting to the first byte's arrival; the least of five connections, as a busy machine only adds. */
    private static long leastToFirstByte(RelayedPair pair, boolean clientSpeaks) throws Exception {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            try (Socket client = pair.connect();
                    Socket server = pair.accept()) {
                (clientSpeaks ? client : server).getOutputStream().write(1);
                (clientSpeaks ? server : client).getInputStream().read();
                least = Math.min(least, System.nanoTime() - start);
            }
        }
        return least;
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
