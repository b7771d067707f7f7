package dev.pushlab.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import dev.pushlab.protocol.Payload;
import dev.pushlab.protocol.PublishOrder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guarantee that every transport gives, checked for each transport of a list on real sockets. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class TransportContract {

    private final SubscriptionRecorder recorder = new SubscriptionRecorder();
    private TransportRig rig;

    /** A rig whose server speaks the transports under test. */
    abstract TransportRig startRig(int history) throws Exception;

    @BeforeEach
    void start() throws Exception {
        rig = startRig(64);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void deliversEveryEventOnceAndInOrder(String name, Subscriber transport) throws Exception {
        Subscription subscription = rig.subscribe(transport, rig.after(0), recorder);
        recorder.awaitOpen();
        for (int burst = 1; burst <= 20; burst++) {
            rig.publish(10);
            recorder.awaitEvents(10 * burst - 9);
        }
        recorder.awaitEvents(200);
        subscription.abort();
        recorder.awaitEnd();
        assertEquals(LongStream.rangeClosed(1, 200).boxed().toList(), recorder.sequences());
        assertEquals(List.of(), recorder.gaps());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void carriesTheEventUnchanged(String name, Subscriber transport) throws Exception {
        FeedEvent published = rig.server().feed().publish("\"quoted\" \\ \n line, é, 中文, \uD83D\uDE00", 42);
        rig.subscribe(transport, rig.after(0), recorder);
        recorder.awaitEvents(1);
        assertEquals(published, recorder.events().get(0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void carriesBytesUnchangedAndBothSidesCountThemAlike(String name, Subscriber transport) throws Exception {
        byte[] bytes = new byte[999];
        new SplittableRandom(1).nextBytes(bytes);
        FeedEvent published = rig.server().feed().publish(Payload.of(bytes), 42);
        rig.subscribe(transport, rig.after(0), recorder);
        recorder.awaitEvents(1);
        assertEquals(published, recorder.events().get(0));
        recorder.await(
                "both sides' count of it",
                () -> rig.payloadBytes(name) > 0 && rig.payloadBytes(name) == rig.servedPayloadBytes(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void carriesTheLargestEventThereMayBeAmongSmallOnes(String name, Subscriber transport) throws Exception {
        String largest = "\u0001".repeat(PublishOrder.MAX_PAYLOAD_BYTES);
        rig.publish(1);
        rig.server().feed().publish(largest, 42);
        rig.publish(1);
        rig.subscribe(transport, rig.after(0), recorder);
        recorder.awaitEvents(3);
        assertEquals(List.of(1L, 2L, 3L), recorder.sequences());
        assertEquals(largest, recorder.events().get(1).payload().text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void resumesAfterTheGivenSequence(String name, Subscriber transport) throws Exception {
        rig.publish(10);
        rig.subscribe(transport, rig.after(7), recorder);
        recorder.awaitEvents(3);
        assertEquals(List.of(8L, 9L, 10L), recorder.sequences());
        assertEquals(List.of(), recorder.gaps());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void d8TellsTheGapWhenHistoryIsGone(String name, Subscriber transport) throws Exception {
        rig.publish(100);
        rig.subscribe(transport, rig.after(10), recorder);
        recorder.awaitEvents(64);
        assertEquals(List.of(new FeedGap(11, 36, FeedGap.HISTORY)), recorder.gaps());
        assertEquals(LongStream.rangeClosed(37, 100).boxed().toList(), recorder.sequences());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void d8TellsTheGapWhenTheEpochIsAnother(String name, Subscriber transport) throws Exception {
        rig.publish(3);
        rig.subscribe(transport, rig.after("another", 2), recorder);
        recorder.awaitEvents(3);
        assertEquals(List.of(new FeedGap(1, 0, FeedGap.EPOCH)), recorder.gaps());
        assertEquals(List.of(1L, 2L, 3L), recorder.sequences());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void tellsTheGapWhenTheFeedStartsAnotherLife(String name, Subscriber transport) throws Exception {
        rig.publish(3);
        rig.subscribe(transport, rig.after(0), recorder);
        recorder.awaitEvents(3);
        rig.server().feed().reset();
        recorder.await("the gap", () -> !recorder.gaps().isEmpty());
        rig.publish(2);
        recorder.awaitEvents(5);
        assertEquals(FeedGap.EPOCH, recorder.gaps().get(0).reason());
        assertEquals(List.of(1L, 2L, 3L, 1L, 2L), recorder.sequences());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void endsExactlyOnce(String name, Subscriber transport) throws Exception {
        Subscription subscription = rig.subscribe(transport, rig.after(0), recorder);
        recorder.awaitOpen();
        rig.publish(1);
        recorder.awaitEvents(1);
        subscription.close();
        recorder.await("the end", () -> {
            rig.server().release();
            return recorder.ends() > 0;
        });
        subscription.close();
        subscription.abort();
        rig.network().close();
        assertEquals(1, recorder.closed().size(), recorder.toString());
        assertEquals(List.of(), recorder.failed());
        assertEquals(List.of(), recorder.afterTheEnd());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void survivesAnIdleFeed(String name, Subscriber transport) throws Exception {
        rig.subscribe(transport, rig.after(0), recorder);
        recorder.awaitOpen();
        // Idle for some poll intervals: nothing is delivered, nothing ends, and the next event still comes.
        Thread.sleep(200);
        assertEquals(0, recorder.ends(), recorder.toString());
        rig.publish(1);
        recorder.awaitEvents(1);
        assertEquals(List.of(1L), recorder.sequences());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void noticesThatTheServerStopped(String name, Subscriber transport) throws Exception {
        rig.subscribe(transport, rig.after(0), recorder);
        rig.publish(1);
        recorder.awaitEvents(1);
        rig.server().close();
        recorder.awaitEnd();
        assertEquals(1, recorder.ends(), recorder.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void failsWhenItIsRefused(String name, Subscriber transport) throws Exception {
        rig.subscribe(transport, rig.after("no_epoch", 0), recorder);
        recorder.awaitEnd();
        assertEquals(1, recorder.failed().size(), recorder.toString());
        assertEquals(List.of(Answer.REFUSED), recorder.answers());
        assertEquals(List.of(), recorder.afterTheEnd());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void failsWhenThereIsNoServer(String name, Subscriber transport) throws Exception {
        SubscribeOptions options = rig.after(0);
        rig.server().close();
        rig.subscribe(transport, options, recorder);
        recorder.awaitEnd();
        assertEquals(1, recorder.failed().size(), recorder.toString());
        assertTrue(recorder.events().isEmpty());
    }
}
