package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.client.transport.SubscriptionRecorder;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Row D5: a server that is asked to end says goodbye to all, and is gone soon. */
@Timeout(120)
class StoppedServerTest {

    @Test
    void d5SigtermTellsEverySubscriberAndEndsWithinThreeSeconds() throws Exception {
        long idle = stop(ServerProcess.start(false, List.of()));
        ServerProcess server = ServerProcess.start(false, List.of());
        String epoch = new ControlClient(server.target()).status().epoch();
        SubscribeOptions options =
                new SubscribeOptions(epoch, 0, Duration.ofMillis(100), Duration.ZERO, Duration.ofSeconds(60));
        Map<String, SubscriptionRecorder> recorders = new LinkedHashMap<>();
        try (ClientNetwork network = new ClientNetwork(server.target().uri(), new WireLedger(List.of()), null)) {
            for (Subscriber transport : Subscribers.all()) {
                SubscriptionRecorder recorder = new SubscriptionRecorder();
                recorders.put(transport.name(), recorder);
                transport.subscribe(network, options, recorder);
                recorder.awaitOpen();
            }
            ControlClient control = new ControlClient(server.target());
            recorders.get("poll").await("all wait", () -> control.status().waiting() == 3);
            long took = stop(server);
            // What a JVM without any subscriber needs to end is not the server's.
            assertTrue(took - idle < 3_000, "it took " + took + " ms, and without subscribers " + idle);
            for (SubscriptionRecorder recorder : recorders.values()) {
                recorder.awaitEnd();
                assertEquals(1, recorder.ends(), recorder.toString());
            }
            assertEquals(1001, recorders.get("websocket").closed().get(0).code());
            assertEquals(1, recorders.get("sse").closed().size(), "the stream was cut");
            assertTrue(recorders.get("long-poll").answers().size() >= 1, "the long poll was not answered");
        }
    }

    private static long stop(ServerProcess server) throws Exception {
        long begun = System.nanoTime();
        server.handle().destroy();
        server.handle().onExit().get(60, TimeUnit.SECONDS);
        server.close();
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
