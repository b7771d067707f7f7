package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelSocketsTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void knowsBothEndsOfAConnection(String host) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName(host));
                Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Socket server = listener.accept()) {
            client.getOutputStream().write(new byte[123]);
            assertEquals(123, server.getInputStream().readNBytes(123).length);
            InetSocketAddress address = (InetSocketAddress) listener.getLocalSocketAddress();
            KernelReading clients = KernelSockets.connectedTo(address).read();
            assumeFalse(clients.isSilent(), clients.silence());
            assertEquals(List.of(client.getLocalPort()), ports(clients));
            assertEquals(123, clients.sockets().get(0).ownBytesSent());
            KernelReading servers = KernelSockets.acceptedBy(address).read();
            assertEquals(List.of(listener.getLocalPort()), ports(servers));
            assertEquals(123, servers.sockets().get(0).receivedBytes());
        }
    }

    private static List<Integer> ports(KernelReading reading) {
        return reading.sockets().stream().map(KernelSocket::localPort).toList();
    }

    @Test
    void isSilentWhereThereIsNoSuchCommand() {
        KernelReading reading = new KernelSockets(List.of("no-such-command-of-the-lab"), SHORT).read();
        assertTrue(reading.silence().startsWith("no-such-command-of-the-lab cannot be run"), reading.silence());
    }

    @Test
    void isSilentWithTheReasonWhereTheCommandFails() {
        KernelReading reading = new KernelSockets(java("-no-such-option"), Duration.ofSeconds(20)).read();
        assertTrue(reading.silence().contains("ended with 1: Unrecognized option"), reading.silence());
    }

    @Test
    void givesUpOnACommandThatHangs() {
        KernelReading reading = new KernelSockets(List.of("sleep", "30"), SHORT).read();
        assumeFalse(reading.silence().contains("cannot be run"), reading.silence());
        // 128 and the number of SIGKILL.
        assertEquals("sleep ended with 137: it said nothing", reading.silence());
    }

    private static List<String> java(String option) {
        return List.of(System.getProperty("java.home") + "/bin/java", option);
    }
}
