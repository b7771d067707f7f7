package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.SubscriptionRecorder;
import dev.pushlab.client.transport.TransportRig;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import dev.pushlab.protocol.WireTotals;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A connection belongs to a transport from its first request on, which one thread writes while another may already read
 * the answer. Many connections at once give the two every chance to come in the wrong order.
 */
class FirstRequestTest {

    private static final int CONNECTIONS = 100;

    static Stream<Arguments> transports() {
        return Security.timesTransports();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("transports")
    void noByteOfAnAnswerIsCountedApartFromItsRequest(String name, Security security, Subscriber transport)
            throws Exception {
        try (TransportRig rig = security.start()) {
            rig.publish(1);
            List<SubscriptionRecorder> recorders = Stream.generate(SubscriptionRecorder::new)
                    .limit(CONNECTIONS)
                    .toList();
            recorders.forEach(recorder -> rig.subscribe(transport, rig.after(0), recorder));
            for (SubscriptionRecorder recorder : recorders) {
                recorder.awaitEvents(1);
            }
            rig.server().close();
            for (SubscriptionRecorder recorder : recorders) {
                recorder.awaitEnd();
            }
            rig.network().close();
            assertEquals(TransportTotals.NONE, rig.ledger().read().of(WireTotals.OTHER));
            WireBytes toClient = rig.ledger().read().of(name).toClient();
            assertEquals(toClient.total(), toClient.sumOfParts(), toClient.toString());
        }
    }
}
