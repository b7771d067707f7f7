package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RelayScaleTest {

    private static final int CONNECTIONS = 2_000;

    @Test
    void twoThousandConnectionsShareTwoThreads() throws Exception {
        List<Socket> clients = new ArrayList<>();
        List<Socket> servers = new ArrayList<>();
        try (RelayedPair pair = RelayedPair.through(LinkProfile.delayed(10_000_000))) {
            Thread acceptor = Transfer.start(() -> {
                while (servers.size() < CONNECTIONS) {
                    servers.add(pair.accept());
                }
            });
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(pair.connect());
            }
            acceptor.join();
            for (int i = 0; i < CONNECTIONS; i++) {
                new DataOutputStream(clients.get(i).getOutputStream()).writeInt(i);
            }
            for (Socket server : servers) {
                int number = new DataInputStream(server.getInputStream()).readInt();
                new DataOutputStream(server.getOutputStream()).writeInt(-number);
            }
            for (int i = 0; i < CONNECTIONS; i++) {
                assertEquals(-i, new DataInputStream(clients.get(i).getInputStream()).readInt());
            }
            assertEquals(CONNECTIONS + 1, pair.relay.totals().openConnections());
            assertEquals(2, relayThreads());
        } finally {
            closeAll(clients);
            closeAll(servers);
        }
    }

    @Test
    void aRelayThatWaitsUsesHardlyAnyProcessorTime() throws Exception {
        try (RelayedPair pair = RelayedPair.through(LinkProfile.delayed(150_000_000))) {
            long before = relayCpuNanos();
            long start = System.nanoTime();
            pair.client.getOutputStream().write(1);
            pair.server.getInputStream().read();
            // Now nothing is due at all, and this read waits for its timeout.
            pair.server.setSoTimeout(200);
            assertThrows(
                    SocketTimeoutException.class,
                    () -> pair.server.getInputStream().read());
            double share = (relayCpuNanos() - before) / (double) (System.nanoTime() - start);
            assertTrue(share < 0.05, share + " of a processor");
        }
    }

    private static long relayThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(RelayScaleTest::isRelay)
                .count();
    }

    private static long relayCpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(RelayScaleTest::isRelay)
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
                .sum();
    }

    private static boolean isRelay(Thread thread) {
        return thread.getName().startsWith("relay-");
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
