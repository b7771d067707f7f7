package dev.pushlab.client.transport;

import dev.pushlab.server.Keystore;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import dev.pushlab.server.transport.Endpoint;
import dev.pushlab.server.transport.EndpointSettings;
import dev.pushlab.server.transport.Endpoints;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A server and a client network on real sockets, for tests. */
public final class TransportRig implements AutoCloseable {

    private static final String TOKEN = "a-token-of-the-tests";

    private final LabServer server;
    private final WireLedger ledger;
    private final ClientNetwork network;

    private TransportRig(int history, List<Endpoint> endpoints, Keystore keystore, SSLContext trust) throws Exception {
        ServerSettings settings =
                new ServerSettings(ServerSettings.LOOPBACK, 0, history, TOKEN, keystore, EndpointSettings.DEFAULT);
        server = LabServer.start(settings, endpoints);
        ledger = new WireLedger(endpoints.stream().map(Endpoint::name).toList());
        network = new ClientNetwork(server.uri(), ledger, trust);
    }

    public static TransportRig start() throws Exception {
        return start(ServerSettings.DEFAULT_HISTORY, Endpoints.all());
    }

    public static TransportRig start(int history, List<Endpoint> endpoints) throws Exception {
        return new TransportRig(history, endpoints, null, null);
    }

    /** Likewise over TLS; plain when there is no keystore. */
    public static TransportRig start(Keystore keystore, SSLContext trust) throws Exception {
        return new TransportRig(ServerSettings.DEFAULT_HISTORY, Endpoints.all(), keystore, trust);
    }

    public LabServer server() {
        return server;
    }

    public ClientNetwork network() {
        return network;
    }

    public WireLedger ledger() {
        return ledger;
    }

    /** Publishes payloads that tell their number. */
    public void publish(int count) {
        for (int i = 0; i < count; i++) {
            server.feed().publish("payload " + i);
        }
    }

    public SubscribeOptions after(long sequence) {
        return after(server.status().epoch(), sequence);
    }

    public SubscribeOptions after(String epoch, long sequence) {
        return new SubscribeOptions(epoch, sequence, Duration.ofMillis(20), Duration.ZERO, Duration.ofSeconds(10));
    }

    public Subscription subscribe(Subscriber subscriber, SubscribeOptions options, SubscriptionRecorder recorder) {
        return subscriber.subscribe(network, options, recorder);
    }

    /** Payload that the client has counted, to it. */
    public long payloadBytes(String transport) {
        return ledger.read().of(transport).toClient().payload();
    }

    /** Payload that the server has counted, from it. */
    public long servedPayloadBytes(String transport) {
        return server.totals().of(transport).toClient().payload();
    }

    @Override
    public void close() {
        network.close();
        server.close();
    }
}
