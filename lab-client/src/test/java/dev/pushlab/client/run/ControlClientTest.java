package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ControlClientTest {

    private static final String TOKEN = "the-token-of-the-server";

    private LabServer server;

    @BeforeEach
    void start() throws Exception {
        server = LabServer.start(ServerSettings.onFreePort(TOKEN));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aWrongTokenIsNamedByWhereItBelongsAndNotShown() {
        ControlClient client = client("a-token-that-is-not-right");
        UnreachableServer refused = assertThrows(UnreachableServer.class, client::reset);
        assertEquals(
                server.uri()
                        + " refuses the control token; PUSHLAB_TOKEN must hold the one that the server was started with",
                refused.getMessage());
    }

    @Test
    void whatNeedsNoTokenIsAnsweredAllTheSame() {
        assertEquals(server.status().epoch(), client(null).status().epoch());
    }

    @Test
    void anInterruptIsTheCauseAndLeavesTheThreadFitToCleanUp() {
        ControlClient client = client(TOKEN);
        client.status();
        Thread.currentThread().interrupt();
        UnreachableServer stopped = assertThrows(UnreachableServer.class, client::status);
        assertInstanceOf(InterruptedException.class, stopped.getCause());
        assertFalse(Thread.interrupted());
    }

    private ControlClient client(String token) {
        return new ControlClient(new Target(server.uri(), token, null));
    }
}
