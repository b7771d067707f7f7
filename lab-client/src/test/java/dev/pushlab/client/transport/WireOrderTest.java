package dev.pushlab.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.wire.WireLedger;
import dev.pushlab.server.wire.WirePiece;
import dev.pushlab.server.wire.WireWatcher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The thread that writes a request is not always the one that reads the answer, and may be held up between writing and
 * counting. A watcher that holds it up until the answer is there makes sure of it.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WireOrderTest {

    private static final class HoldsUpRequests implements WireWatcher {
        private final CountDownLatch answered = new CountDownLatch(1);
        private final List<WireDirection> heads = new CopyOnWriteArrayList<>();

        @Override
        public void onBytes(long connection, WireDirection direction, byte[] bytes) {
            if (direction == WireDirection.TO_CLIENT) {
                answered.countDown();
                return;
            }
            try {
                if (answered.await(300, TimeUnit.MILLISECONDS)) {
                    // The answer's thread is between showing and counting now: let it go first.
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onPiece(long connection, WireDirection direction, WirePiece piece, int bytes) {
            if (piece == WirePiece.HEAD) {
                heads.add(direction);
            }
        }
    }

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(transport -> Arguments.of(transport.name(), transport));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void anAnswerIsNotCountedBeforeItsRequest(String name, Subscriber transport) throws Exception {
        HoldsUpRequests watcher = new HoldsUpRequests();
        WireLedger ledger = new WireLedger(List.of(name), watcher);
        SubscriptionRecorder recorder = new SubscriptionRecorder();
        try (TransportRig rig = TransportRig.start();
                ClientNetwork network = new ClientNetwork(rig.server().uri(), ledger, null)) {
            rig.publish(1);
            Subscription subscription = transport.subscribe(network, rig.after(0), recorder);
            recorder.awaitEvents(1);
            subscription.close();
            recorder.await("the end", () -> {
                rig.server().release();
                return recorder.ends() > 0;
            });
        }
        assertEquals(List.of(WireDirection.TO_SERVER, WireDirection.TO_CLIENT), watcher.heads.subList(0, 2));
        TransportTotals totals = ledger.read().of(name);
        assertEquals(totals.toServer().total(), totals.toServer().sumOfParts());
        assertEquals(totals.toClient().total(), totals.toClient().sumOfParts());
        assertEquals(0, ledger.read().of("other").toClient().sumOfParts());
    }
}
