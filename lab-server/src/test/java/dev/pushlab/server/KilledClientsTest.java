package dev.pushlab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.server.transport.EndpointSettings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Row D7: clients in processes of their own, ended by the kernel with no chance of a goodbye. */
@Timeout(120)
class KilledClientsTest {

    private static final int CLIENTS = 100;
    private static final String[] TRANSPORTS = {"poll", "long-poll", "websocket", "sse"};

    @Test
    void d7AHundredKilledClientsLeaveNothingBehind() throws Exception {
        Assumptions.assumeTrue(new java.io.File("/bin/bash").canExecute(), "no bash to be killed");
        EndpointSettings quick = new EndpointSettings(
                1_000, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofMillis(200), 1 << 20);
        try (ServerRig rig = ServerRig.start(quick)) {
            for (int i = 0; i < CLIENTS; i++) {
                kill(rig, TRANSPORTS[i % TRANSPORTS.length]);
            }
            // Nobody asks the server to let go: it has to find out by itself, but for the parked requests.
            ServerRig.await(
                    () -> rig.server().status().streams() == 0,
                    () -> rig.server().status().toString());
            rig.publish("for those who wait");
            ServerRig.await(
                    () -> rig.server().status().waiting() == 0,
                    () -> rig.server().status().toString());
            ServerRig.await(
                    () -> rig.server().totals().sum().connectionsOpen() == 0,
                    () -> rig.server().totals().toString());
            assertEquals(CLIENTS, rig.server().totals().sum().connectionsOpened());
        }
    }

    private static void kill(ServerRig rig, String transport) throws Exception {
        StringBuilder request =
                new StringBuilder("GET /api/" + transport + "?after=0 HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\n");
        if (transport.equals("websocket")) {
            for (String head : RawWebSocket.upgrade(RawWebSocket.KEY)) {
                request.append(head).append("\\r\\n");
            }
        }
        String script = "exec 3<>/dev/tcp/127.0.0.1/" + rig.server().uri().getPort() + "; printf '" + request
                + "\\r\\n' >&3; echo sent; exec sleep 60";
        Process client = new ProcessBuilder("/bin/bash", "-c", script).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("sent", out.readLine());
        } finally {
            client.destroyForcibly().waitFor();
        }
    }
}
