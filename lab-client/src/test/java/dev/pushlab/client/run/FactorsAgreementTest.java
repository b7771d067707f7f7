package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.client.transport.Subscription;
import dev.pushlab.client.transport.SubscriptionRecorder;
import dev.pushlab.client.transport.TransportRig;
import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.HttpVersion;
import dev.pushlab.protocol.Payload;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireTotals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever factors are set: both sides count the same, in every part, and the parts add up. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FactorsAgreementTest {

    private static final int SUBSCRIBERS = 3;
    private static final int EVENTS = 51;

    private static final Map<String, UnaryOperator<SubscribeOptions>> FACTORS = new LinkedHashMap<>(Map.of(
            "text", options -> options,
            "base64", options -> options.with(Content.BASE64),
            "binary", options -> options.with(Content.BINARY),
            "browser", options -> options.with("browser"),
            "compressed", SubscribeOptions::compressed,
            "compressed-browser", options -> options.with("browser").compressed(),
            "http2-compressed", options -> options.with(HttpVersion.HTTP_2).compressed(),
            "http2", options -> options.with(HttpVersion.HTTP_2),
            "http2-browser-binary",
                    options -> options.with(HttpVersion.HTTP_2).with("browser").with(Content.BINARY)));

    static Stream<Arguments> combinations() {
        return Subscribers.all().stream()
                .flatMap(transport -> FACTORS.keySet().stream()
                        .sorted()
                        .flatMap(factor -> Stream.of(Security.values())
                                .map(security -> Arguments.of(transport.name(), factor, security, transport))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("combinations")
    void bothSidesCountTheSameInEveryPart(String name, String factor, Security security, Subscriber transport)
            throws Exception {
        try (TransportRig rig = security.start()) {
            List<SubscriptionRecorder> recorders = new ArrayList<>();
            List<Subscription> subscriptions = new ArrayList<>();
            for (int i = 0; i < SUBSCRIBERS; i++) {
                SubscriptionRecorder recorder = new SubscriptionRecorder();
                recorders.add(recorder);
                subscriptions.add(rig.subscribe(transport, FACTORS.get(factor).apply(rig.after(0)), recorder));
                recorder.awaitOpen();
            }
            long payloadBytes = publish(rig, factor, recorders);
            for (int i = 0; i < SUBSCRIBERS; i++) {
                subscriptions.get(i).close();
                SubscriptionRecorder recorder = recorders.get(i);
                recorder.await("the end", () -> {
                    rig.server().release();
                    return recorder.ends() > 0;
                });
                assertEquals(List.of(), recorder.failed());
            }
            TransportTotals client = closed(rig, name);
            TransportTotals server = rig.server().totals().of(name);
            assertEquals(client, server);
            assertEquals(client.toClient().total(), client.toClient().sumOfParts());
            assertEquals(client.toServer().total(), client.toServer().sumOfParts());
            assertEquals(TransportTotals.NONE, rig.ledger().read().of(WireTotals.OTHER));
            assertEquals(TransportTotals.NONE, rig.server().totals().of(WireTotals.OTHER));
            assertEquals(SUBSCRIBERS, client.cleanCloses(), client.toString());
            long sent = SUBSCRIBERS * payloadBytes;
            long counted = client.toClient().payload();
            assertTrue(factor.contains("compressed") ? counted < sent / 2 : counted == sent, counted + " of " + sent);
        }
    }

    /** Single events, a burst and a large one; waits until everybody has them. Returns their payloads' size. */
    private static long publish(TransportRig rig, String factor, List<SubscriptionRecorder> recorders)
            throws InterruptedException {
        SplittableRandom random = new SplittableRandom(7);
        long payloadBytes = 0;
        for (int i = 1; i <= EVENTS; i++) {
            byte[] bytes = new byte[i == EVENTS ? 100_000 : 20 + i];
            random.nextBytes(bytes);
            boolean text = !factor.contains("base64") && !factor.contains("binary");
            Payload payload = text ? Payload.of("x".repeat(bytes.length)) : Payload.of(bytes);
            rig.server().feed().publish(payload, i);
            payloadBytes += bytes.length;
            if (i % 10 == 1) {
                for (SubscriptionRecorder recorder : recorders) {
                    recorder.awaitEvents(i);
                }
            }
        }
        return payloadBytes;
    }

    /** The client's count once both sides have seen every connection close. */
    private static TransportTotals closed(TransportRig rig, String name) throws InterruptedException {
        Pause.until(java.time.Duration.ofSeconds(5))
                .await(() -> rig.server().totals().of(name).connectionsClosed() == SUBSCRIBERS
                        && rig.ledger().read().of(name).connectionsClosed() == SUBSCRIBERS);
        TransportTotals client = rig.ledger().read().of(name);
        assertTrue(client.connectionsClosed() == SUBSCRIBERS, client.toString());
        return client;
    }
}
