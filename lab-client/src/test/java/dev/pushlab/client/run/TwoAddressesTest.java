package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.client.transport.SubscriptionRecorder;
import dev.pushlab.protocol.WireTotals;
import dev.pushlab.server.wire.WireLedger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One server, plain and by TLS at the same time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TwoAddressesTest {

    @Test
    void everyTransportReachesTheSameFeedAtBoth() throws Exception {
        try (ServerProcess server = ServerProcess.startWithBoth(List.of())) {
            Target plain = server.target().at(false);
            Target secure = server.target().at(true);
            ControlClient control = new ControlClient(plain);
            String epoch = control.reset().epoch();
            control.publishEvent("seen at both");
            for (Subscriber transport : Subscribers.all()) {
                assertEquals(0, tlsBytes(plain, transport, epoch), transport.name());
                long client = tlsBytes(secure, transport, epoch);
                Pause.until(Duration.ofSeconds(5)).await(() -> tlsBytes(control.totals()) == client);
                assertEquals(client, tlsBytes(control.totals()), transport.name());
                epoch = control.reset().epoch();
                control.publishEvent("seen at both");
            }
        }
    }

    /** Takes an event over a transport, leaves, and tells what TLS has cost both ways. */
    private static long tlsBytes(Target target, Subscriber transport, String epoch) throws Exception {
        WireLedger ledger = new WireLedger(List.of(transport.name()));
        SubscriptionRecorder recorder = new SubscriptionRecorder();
        SubscribeOptions options =
                new SubscribeOptions(epoch, 0, Duration.ofMillis(20), Duration.ZERO, Duration.ofMillis(200));
        try (ClientNetwork network = new ClientNetwork(target.uri(), ledger, target.trust())) {
            var subscription = transport.subscribe(network, options, recorder);
            recorder.awaitEvents(1);
            subscription.close();
            recorder.await("the end", () -> {
                new ControlClient(target).release();
                return recorder.ends() > 0;
            });
        }
        return ledger.read().of(transport.name()).toClient().tls()
                + ledger.read().of(transport.name()).toServer().tls();
    }

    private static long tlsBytes(WireTotals totals) {
        return Subscribers.all().stream()
                .map(transport -> totals.of(transport.name()))
                .mapToLong(one -> one.toClient().tls() + one.toServer().tls())
                .sum();
    }

    @Test
    void anAddressThatTheServerDoesNotHaveIsRefused() {
        Target plain = new Target(URI.create("http://127.0.0.1:1"), "", null);
        Target secure = new Target(URI.create("https://127.0.0.1:1"), "", null);

        assertEquals(plain, plain.at(false));
        assertEquals(secure, secure.at(true));
        assertEquals(
                "tls is true, but http://127.0.0.1:1 speaks no TLS; allowed: what the server speaks",
                assertThrows(IllegalArgumentException.class, () -> plain.at(true))
                        .getMessage());
        assertEquals(
                "tls is false, but https://127.0.0.1:1 speaks only TLS; allowed: what the server speaks",
                assertThrows(IllegalArgumentException.class, () -> secure.at(false))
                        .getMessage());
    }
}
