package dev.pushlab.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.network.LinkProfile;
import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.network.Relay;
import dev.pushlab.protocol.FeedGap;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import dev.pushlab.server.transport.EndpointSettings;
import dev.pushlab.server.wire.WireLedger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A subscription that outlives its connections, over every transport alike. */
@Timeout(60)
class ReconnectingSubscriberTest {

    private static final String TOKEN = "a-token-of-the-tests";
    private static final Duration HEARTBEAT = Duration.ofMillis(300);
    private static final BackOff QUICK = new BackOff(Duration.ofMillis(20), Duration.ofMillis(200), 100);

    private final SubscriptionRecorder recorder = new SubscriptionRecorder();
    private final Queue<Throwable> breaks = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> pauses = new ConcurrentLinkedQueue<>();
    private LabServer server;
    private Relay relay;
    private ClientNetwork network;
    private Subscription subscription;

    @BeforeEach
    void start() throws Exception {
        server = server(0);
        relay = Relay.start(
                new InetSocketAddress("127.0.0.1", server.uri().getPort()),
                NetworkProfile.symmetric("none", LinkProfile.delayed(0)));
        URI address = URI.create("http://127.0.0.1:" + relay.address().getPort());
        network = new ClientNetwork(address, new WireLedger(List.of()), null);
    }

    @AfterEach
    void stop() {
        if (subscription != null) {
            subscription.abort();
        }
        network.close();
        relay.close();
        server.close();
    }

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(one -> Arguments.of(one.name(), one));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void aCutIsBridgedWithoutALossADoubleOrAGap(String name, Subscriber transport) throws Exception {
        subscribe(transport, QUICK);
        publish(5);
        recorder.awaitEvents(5);
        for (int cut = 1; cut <= 5; cut++) {
            relay.cut();
            publish(10);
            recorder.awaitEvents(5 + 10 * cut);
        }
        assertEquals(LongStream.rangeClosed(1, 55).boxed().toList(), recorder.sequences());
        assertEquals(List.of(), recorder.gaps());
        assertEquals(0, recorder.ends(), recorder.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void d3AHalfOpenConnectionIsNoticedByBothSidesWithinTwoHeartbeats(String name, Subscriber transport)
            throws Exception {
        subscribe(new Impatient(transport), QUICK);
        publish(1);
        recorder.awaitEvents(1);
        long begun = System.nanoTime();
        // Nothing passes any more, in either direction, and nobody is told.
        relay.connections().forEach(connection -> connection.stall(Duration.ofSeconds(30)));
        publish(1);
        recorder.awaitEvents(2);
        long heartbeats = (System.nanoTime() - begun) / HEARTBEAT.toNanos();
        assertTrue(heartbeats <= 6, "it took " + heartbeats + " heartbeats");
        assertEquals(List.of(1L, 2L), recorder.sequences());
        if (name.equals("websocket")) {
            recorder.await(
                    "the server's cut", () -> server.totals().cutOff(name).silent() == 1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void d4AServerThatComesBackWithAnotherLifeIsToldByAGapAndGoneOnWith(String name, Subscriber transport)
            throws Exception {
        subscribe(transport, QUICK);
        publish(3);
        recorder.awaitEvents(3);
        int port = server.uri().getPort();
        server.close();
        recorder.await("some attempts", () -> breaks.size() >= 3);
        server = server(port);
        publish(2);
        recorder.awaitEvents(5);
        relay.cut();
        publish(2);
        recorder.awaitEvents(7);
        assertEquals(List.of(1L, 2L, 3L, 1L, 2L, 3L, 4L), recorder.sequences());
        assertEquals(FeedGap.EPOCH, recorder.gaps().get(0).reason());
        assertEquals(1, recorder.gaps().size(), recorder.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void attemptsThatFailHaveABoundAndTheirPausesACap(String name, Subscriber transport) throws Exception {
        subscribe(transport, new BackOff(Duration.ofMillis(1), Duration.ofMillis(8), 7));
        server.close();
        recorder.awaitEnd();
        assertEquals(1, recorder.failed().size(), recorder.toString());
        assertTrue(pauses.size() >= 7, pauses.toString());
        pauses.forEach(pause -> assertTrue(pause.toMillis() <= 8, pauses.toString()));
    }

    private void subscribe(Subscriber transport, BackOff backOff) throws InterruptedException {
        SubscribeOptions options = new SubscribeOptions(
                server.status().epoch(), 0, Duration.ofMillis(20), Duration.ZERO, Duration.ofSeconds(1));
        subscription =
                new ReconnectingSubscriber(transport, backOff, new Breaks()).subscribe(network, options, recorder);
        recorder.awaitOpen();
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            server.feed().publish("payload");
        }
    }

    private static LabServer server(int port) throws Exception {
        EndpointSettings settings =
                new EndpointSettings(1_000, Duration.ofSeconds(30), Duration.ofSeconds(120), HEARTBEAT, 1 << 20);
        return LabServer.start(new ServerSettings("127.0.0.1", port, 64, TOKEN, null, settings));
    }

    private final class Breaks implements ReconnectingSubscriber.Watch {
        @Override
        public void onLost(Throwable cause, Duration pause) {
            breaks.add(cause);
            pauses.add(pause);
        }

        @Override
        public void onBack() {}
    }

    /** Waits for no more than two of this server's heartbeats, and a little. */
    private record Impatient(Subscriber inner) implements Subscriber {
        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public Duration longestSilence(SubscribeOptions options) {
            Duration own = inner.longestSilence(options);
            return own.minus(inner.name().endsWith("poll") ? Duration.ofSeconds(5) : own)
                    .plus(HEARTBEAT.multipliedBy(2))
                    .plusMillis(100);
        }

        @Override
        public Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener) {
            return inner.subscribe(network, options, listener);
        }
    }
}
