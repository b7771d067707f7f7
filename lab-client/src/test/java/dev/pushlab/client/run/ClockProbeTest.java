package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.ServerStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ClockProbeTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    @ParameterizedTest(name = "TLS {0}")
    @ValueSource(booleans = {false, true})
    void twoJvmsOnOneHostHaveOneClock(boolean tls) {
        try (ServerProcess server = ServerProcess.start(tls, List.of())) {
            ClockCheck check = ClockProbe.check(server.target(), 100);
            assertTrue(check.agrees(), check::toString);
            assertTrue(check.boundNanos() > 0);
            assertEquals(100, check.rounds());
            assertTrue(check.roundTripP50Nanos() >= 2 * check.boundNanos() - 1, check::toString);
            assertTrue(check.roundTripP99Nanos() >= check.roundTripP50Nanos(), check::toString);
        }
    }

    @Test
    void aClockThatIsOffIsFoundOutByHowMuch() throws Exception {
        try (ServerSocket server = serve(() -> answer(System.nanoTime() + SECOND_NANOS))) {
            ClockCheck check = ClockProbe.check(target(server), 100);
            assertFalse(check.agrees(), check::toString);
            assertTrue(Math.abs(check.offsetNanos() - SECOND_NANOS) <= check.boundNanos(), check::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno"})
    void whatIsNoLabServerIsRefused(String answer) throws Exception {
        try (ServerSocket server = serve(() -> answer)) {
            Target target = target(server);
            UnreachableServer refused = assertThrows(UnreachableServer.class, () -> ClockProbe.check(target, 3));
            assertTrue(refused.getMessage().startsWith("no clock to be read from " + target.uri() + "/api/status: "));
        }
    }

    private static Target target(ServerSocket server) {
        return new Target(URI.create("http://127.0.0.1:" + server.getLocalPort()), null, null);
    }

    private static String answer(long nanoTime) {
        String body = FeedCodec.json(new ServerStatus("0", 1, nanoTime, "e", 0, 0, 0));
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** A server of one connection that answers every request head. */
    private static ServerSocket serve(Supplier<String> answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.isEmpty()) {
                        socket.getOutputStream().write(answer.get().getBytes(US_ASCII));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        // The client closes when it has seen enough; what that does to this thread is no concern of the test.
        thread.setUncaughtExceptionHandler((one, closed) -> {});
        thread.start();
        return server;
    }
}
