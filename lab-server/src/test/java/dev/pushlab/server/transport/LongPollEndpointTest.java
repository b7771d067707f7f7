package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FeedBatch;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.ServerRig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LongPollEndpointTest {

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.start();
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @Test
    void answersAtOnceWhereThereIsAnEvent() throws Exception {
        rig.publish("1", "2");
        RawAnswer answer = rig.get("/api/long-poll?after=0");

        assertEquals(200, answer.status());
        assertEquals("application/json", answer.head("Content-Type"));
        assertEquals("no-store", answer.head("Cache-Control"));
        assertEquals(List.of(1L, 2L), sequences(answer.batch()));
    }

    @Test
    void withholdsTheAnswerUntilThereIsAnEvent() throws Exception {
        RawConnection connection = rig.connect().get("/api/long-poll?after=0&hold=100");
        rig.awaitWaiting(1);
        assertFalse(connection.hasMore());
        rig.publish("news");

        FeedBatch batch = connection.readAnswer().batch();
        assertEquals(List.of(1L), sequences(batch));
        assertEquals(1, batch.next());
        assertEquals(0, rig.server().status().waiting());
    }

    @Test
    void answersThatThereIsNothingWhenTheHoldTimeEnds() throws Exception {
        long asked = System.nanoTime();
        RawAnswer answer = rig.get("/api/long-poll?after=0&hold=0.3");
        long held = System.nanoTime() - asked;

        assertEquals(new FeedBatch(rig.epoch(), List.of(), 0, null), answer.batch());
        assertTrue(held >= TimeUnit.MILLISECONDS.toNanos(300), held + " ns");
        assertTrue(held < TimeUnit.SECONDS.toNanos(10), held + " ns");
        assertEquals(0, rig.server().status().waiting());
        assertEquals(
                1,
                rig.awaitTotals("long-poll", totals -> totals.emptyAnswers() == 1)
                        .requests());
    }

    /** The hold may end before the request has been parked: it is answered, and nobody is left waiting. */
    @Test
    void theShortestHoldTimeIsAnsweredEveryTime() throws Exception {
        try (RawConnection connection = rig.connect()) {
            for (int i = 0; i < 300; i++) {
                assertEquals(
                        200,
                        connection
                                .get("/api/long-poll?after=0&hold=0.000001")
                                .readAnswer()
                                .status());
            }
        }
        assertEquals(0, rig.server().status().waiting());
    }

    /** Also where the wake-up for an event comes after its client has read it, and asks for the next. */
    @Test
    void askingOnTheSameConnectionGetsEachEventOnceAndNothingBetween() throws Exception {
        RawConnection connection = rig.connect();
        long after = 0;
        for (int i = 1; i <= 300; i++) {
            connection.get("/api/long-poll?after=" + after);
            if (i % 2 == 0) {
                rig.awaitWaiting(1);
            }
            rig.publish("x");
            FeedBatch batch = connection.readAnswer().batch();
            assertEquals(List.of((long) i), sequences(batch));
            after = batch.next();
        }
    }

    /** Row A12. */
    @Test
    void a12TwoLongPollsOfOneClientAreBothAnswered() throws Exception {
        RawConnection one = rig.connect().get("/api/long-poll?after=0");
        RawConnection two = rig.connect().get("/api/long-poll?after=0");
        rig.awaitWaiting(2);
        rig.publish("news");

        assertEquals(List.of(1L), sequences(one.readAnswer().batch()));
        assertEquals(List.of(1L), sequences(two.readAnswer().batch()));
    }

    /** Row A12. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a12AClientThatLeavesTakesNoEventAlongAndIsForgottenByTheEndOfItsHold(boolean cut) throws Exception {
        RawConnection leaving = rig.connect().get("/api/long-poll?after=0&hold=0.3");
        rig.awaitWaiting(1);
        if (cut) {
            leaving.cut();
        } else {
            leaving.close();
        }
        rig.awaitWaiting(0);
        rig.publish("not lost");

        assertEquals(List.of(1L), sequences(rig.get("/api/long-poll?after=0").batch()));
        TransportTotals totals = rig.awaitTotals("long-poll", now -> now.connectionsOpen() == 0);
        assertEquals(totals.toClient().total(), totals.toClient().sumOfParts());
        assertTrue(totals.toClient().heads() >= 0 && totals.toClient().envelope() >= 0, totals::toString);
    }

    @Test
    void anAnswerThatCouldNotBeWrittenIsNotCounted() throws Exception {
        RawConnection leaving = rig.connect();
        leaving.get("/api/long-poll?after=0&hold=0.001").readAnswer();
        leaving.get("/api/long-poll?after=0&hold=0.3");
        rig.awaitWaiting(1);
        leaving.cut();

        TransportTotals totals = rig.awaitTotals("long-poll", now -> now.connectionsOpen() == 0);
        assertEquals(1, totals.emptyAnswers());
        assertEquals(0, totals.toClient().heads());
        assertEquals(leaving.receivedBytes(), totals.toClient().empty());
    }

    @Test
    void aCursorAheadIsToldSoAtOnce() throws Exception {
        assertEquals(
                new FeedGap(1, 5, FeedGap.AHEAD),
                rig.get("/api/long-poll?after=5").batch().gap());
    }

    @Test
    void aResetIsToldToWhoeverWaits() throws Exception {
        rig.publish("1");
        RawConnection connection = rig.connect().get("/api/long-poll?after=1");
        rig.awaitWaiting(1);
        rig.server().feed().reset();

        FeedBatch batch = connection.readAnswer().batch();
        assertEquals(new FeedGap(1, 0, FeedGap.EPOCH), batch.gap());
        assertEquals(rig.epoch(), batch.epoch());
    }

    @Test
    void aReleaseAnswersWhoeverWaitsThatThereIsNothing() throws Exception {
        RawConnection connection = rig.connect().get("/api/long-poll?after=0");
        rig.awaitWaiting(1);
        rig.server().release();

        assertEquals(
                new FeedBatch(rig.epoch(), List.of(), 0, null),
                connection.readAnswer().batch());
    }

    @Test
    void a13TwoHundredParkedRequestsHoldNoThread() throws Exception {
        rig.get("/api/long-poll?after=0&hold=0.01");
        int before = Thread.activeCount();
        List<RawConnection> parked = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            parked.add(rig.connect().get("/api/long-poll?after=0&hold=60"));
            rig.awaitWaiting(i + 1);
        }
        int added = Thread.activeCount() - before;
        rig.publish("for all");
        for (RawConnection connection : parked) {
            assertEquals(List.of(1L), sequences(connection.readAnswer().batch()));
        }

        assertTrue(added < 20, added + " threads more for 200 parked requests");
        assertEquals(0, rig.server().status().waiting());
    }

    private static List<Long> sequences(FeedBatch batch) {
        return batch.events().stream().map(FeedEvent::sequence).toList();
    }
}
