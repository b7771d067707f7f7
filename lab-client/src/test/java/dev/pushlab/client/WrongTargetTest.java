package dev.pushlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServeCommand;
import dev.pushlab.server.ServerSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is not there, is none of the lab's, or does not let us in: said in a line, and nothing is kept. */
@Timeout(30)
class WrongTargetTest {

    @TempDir
    Path folder;

    @Test
    void nobodyAnswers() throws Exception {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedSoon.getLocalPort();
        }
        String uri = "http://127.0.0.1:" + port;
        unreachable(uri, "lab: no answer from " + uri + "/api/");
    }

    @Test
    void somebodyElseAnswers() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<html>It works!</html>".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            unreachable("http://127.0.0.1:" + other.getAddress().getPort(), " is no lab server: ");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void theTokenIsWrong() throws Exception {
        assumeTrue(System.getenv(ServeCommand.TOKEN_VARIABLE) == null, "a token is set");
        try (LabServer server = LabServer.start(ServerSettings.onFreePort("another-token-than-ours"))) {
            URI uri = server.uri();
            String said = unreachable(uri.toString(), "lab: " + uri + " refuses the control token; PUSHLAB_TOKEN must");
            assertFalse(said.contains("another-token-than-ours"));
        }
    }

    private String unreachable(String uri, String message) {
        LabRun call = LabRun.of(
                "run", "smoke", "--target", uri, "-o", folder.resolve("run").toString());
        assertTrue(call.err().contains(message), call.err());
        assertFalse(call.err().contains("\tat "), call.err());
        assertEquals(ExitCode.UNREACHABLE, call.exit());
        assertEquals("", call.out());
        assertArrayEquals(new String[0], folder.toFile().list());
        return call.err();
    }
}
