package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pushlab.client.result.CountSource;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.SubscriptionRecorder;
import dev.pushlab.client.transport.TransportRig;
import dev.pushlab.protocol.FrameCounts;
import dev.pushlab.protocol.HttpVersion;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledgers of both sides are held against the kernel, which knows nothing of them. */
class KernelAgreementTest {

    private static final int SUBSCRIBERS = 3;
    private static final int EVENTS = 61;

    /** More than a socket takes at once, so that writes and reads come in parts. */
    private static final int LARGE_BYTES = 900_000;

    /** Long enough to read the kernel between two polls, even on a busy machine. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(400);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A ledger that is wrong is looked at for as long as there is patience. */
    private static final Duration SHORT = Duration.ofMillis(400);

    private TransportRig rig;

    static Stream<Arguments> transports() {
        return Security.timesTransports();
    }

    private void start(Security security) throws Exception {
        rig = security.start();
        KernelReading reading =
                KernelSockets.connectedTo(rig.network().address()).read();
        assumeFalse(reading.isSilent(), "not compared with the kernel: " + reading.silence());
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("transports")
    void bothSidesCountWhatTheKernelCounts(String name, Security security, Subscriber transport) throws Exception {
        start(security);
        exchange(transport, options -> options);
        assertBothAgree(security);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("transports")
    void overHttp2Too(String name, Security security, Subscriber transport) throws Exception {
        start(security);
        exchange(transport, options -> options.with(HttpVersion.HTTP_2));
        assertBothAgree(security);
    }

    private void assertBothAgree(Security security) throws InterruptedException {
        KernelCounts client = clientSide(() -> rig.ledger().read().sum(), PATIENCE);
        KernelCounts server = serverSide();
        assertAgrees(client);
        assertAgrees(server);
        assertEquals(SUBSCRIBERS, client.connections());
        assertTrue(client.toClientBytes() > (long) SUBSCRIBERS * LARGE_BYTES, client.toString());
        assertTrue(client.toServerBytes() > 0, client.toString());
        long tls = rig.ledger().read().sum().toClient().tls();
        assertEquals(security == Security.TLS, tls > 0, "bytes of TLS: " + tls);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("transports")
    void aByteTooManyOrTooFewIsNoticed(String name, Security security, Subscriber transport) throws Exception {
        start(security);
        exchange(transport, options -> options);
        TransportTotals planted =
                new TransportTotals(0, 0, 0, 0, 0, 0, 0, FrameCounts.NONE, FrameCounts.NONE, bytes(1), bytes(-1));
        Supplier<TransportTotals> miscounted = () -> rig.ledger().read().sum().plus(planted);
        KernelCounts kernel = clientSide(miscounted, SHORT);
        for (int again = 0; again < 20 && !kernel.isCompared(); again++) {
            kernel = clientSide(miscounted, SHORT);
        }
        assertNull(kernel.notCompared());
        assertEquals(1, kernel.ledgerToServerBytes() - kernel.toServerBytes());
        assertEquals(-1, kernel.ledgerToClientBytes() - kernel.toClientBytes());
    }

    /** Some of all: single events, bursts, and one that does not fit into any buffer. */
    private void exchange(Subscriber transport, UnaryOperator<SubscribeOptions> factors) throws Exception {
        SubscribeOptions after = rig.after(0);
        SubscribeOptions options =
                new SubscribeOptions(after.epoch(), after.after(), POLL_INTERVAL, Duration.ZERO, after.hold());
        List<SubscriptionRecorder> recorders =
                Stream.generate(SubscriptionRecorder::new).limit(SUBSCRIBERS).toList();
        for (SubscriptionRecorder recorder : recorders) {
            rig.subscribe(transport, factors.apply(options), recorder);
            recorder.awaitOpen();
        }
        rig.publish(1);
        await(recorders, 1);
        rig.publish(30);
        await(recorders, 31);
        rig.server().feed().publish("x".repeat(LARGE_BYTES));
        rig.publish(29);
        await(recorders, EVENTS);
    }

    private static void await(List<SubscriptionRecorder> recorders, int events) throws InterruptedException {
        for (SubscriptionRecorder recorder : recorders) {
            recorder.awaitEvents(events);
        }
    }

    private KernelCounts clientSide(Supplier<TransportTotals> ledger, Duration patience) throws InterruptedException {
        KernelSockets sockets = KernelSockets.connectedTo(rig.network().address());
        return new KernelComparison(sockets, rig.network()::localPorts, ledger, EVENTS).compare(patience);
    }

    /** The comparison as the server would make it: what it sends goes to the client. */
    private KernelCounts serverSide() throws InterruptedException {
        KernelSockets sockets = KernelSockets.acceptedBy(rig.network().address());
        Set<Integer> port = Set.of(rig.network().address().getPort());
        return new KernelComparison(
                        sockets, () -> port, () -> turned(rig.server().totals().sum()), EVENTS)
                .compare(PATIENCE);
    }

    private static TransportTotals turned(TransportTotals totals) {
        return new TransportTotals(
                totals.connectionsOpened(),
                totals.connectionsClosed(),
                totals.cleanCloses(),
                totals.requests(),
                totals.streams(),
                totals.emptyAnswers(),
                totals.refusals(),
                totals.framesToClient(),
                totals.framesToServer(),
                totals.toClient(),
                totals.toServer());
    }

    private static void assertAgrees(KernelCounts kernel) {
        assertEquals(CountSource.KERNEL, kernel.source(), kernel.toString());
        assertNull(kernel.notCompared(), kernel.toString());
        assertEquals(kernel.toServerBytes(), kernel.ledgerToServerBytes(), kernel.toString());
        assertEquals(kernel.toClientBytes(), kernel.ledgerToClientBytes(), kernel.toString());
    }

    private static WireBytes bytes(long total) {
        return new WireBytes(0, 0, 0, 0, 0, 0, 0, 0, total);
    }
}
