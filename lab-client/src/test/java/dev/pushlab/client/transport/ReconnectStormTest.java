package dev.pushlab.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.network.LinkProfile;
import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.network.Relay;
import dev.pushlab.server.wire.WireLedger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Row D9: catching up meets what is being published, over and over. */
@Timeout(120)
class ReconnectStormTest {

    private static final int SUBSCRIBERS = 10;
    private static final int CUTS = 25;
    private static final BackOff AT_ONCE = new BackOff(Duration.ofMillis(1), Duration.ofMillis(4), 1_000);

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(one -> Arguments.of(one.name(), one));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void d9TwoHundredAndFiftyReconnectsLoseAndDoubleNothing(String name, Subscriber transport) throws Exception {
        AtomicInteger back = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (TransportRig rig = TransportRig.start();
                Relay relay = Relay.start(
                        new InetSocketAddress("127.0.0.1", rig.server().uri().getPort()),
                        NetworkProfile.symmetric("loopback", LinkProfile.delayed(0)));
                ClientNetwork network = new ClientNetwork(
                        URI.create("http://127.0.0.1:" + relay.address().getPort()), new WireLedger(List.of()), null)) {
            List<SubscriptionRecorder> recorders = new ArrayList<>();
            List<Subscription> open = new ArrayList<>();
            for (int i = 0; i < SUBSCRIBERS; i++) {
                SubscriptionRecorder recorder = new SubscriptionRecorder();
                recorders.add(recorder);
                open.add(new ReconnectingSubscriber(transport, AT_ONCE, counting(back))
                        .subscribe(network, rig.after(0), recorder));
            }
            // At 200 a second all that is published during the test stays in the history.
            Thread publisher = new Thread(() -> {
                while (!over.get()) {
                    rig.publish(1);
                    LockSupport.parkNanos(5_000_000);
                }
            });
            publisher.start();
            for (int cut = 1; cut <= CUTS; cut++) {
                relay.cut();
                int wanted = cut * SUBSCRIBERS;
                recorders.get(0).await(wanted + " came back", () -> back.get() >= wanted);
            }
            over.set(true);
            publisher.join();
            long last = rig.server().status().lastSequence();
            List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
            for (SubscriptionRecorder recorder : recorders) {
                recorder.awaitEvents((int) last);
                assertEquals(all, recorder.sequences());
                assertEquals(List.of(), recorder.gaps());
            }
            assertTrue(back.get() >= CUTS * SUBSCRIBERS);
            open.forEach(Subscription::abort);
        }
    }

    private static ReconnectingSubscriber.Watch counting(AtomicInteger back) {
        return new ReconnectingSubscriber.Watch() {
            @Override
            public void onLost(Throwable cause, Duration pause) {}

            @Override
            public void onBack() {
                back.incrementAndGet();
            }
        };
    }
}
