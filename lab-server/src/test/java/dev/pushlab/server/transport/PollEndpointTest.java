package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.pushlab.protocol.FeedBatch;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.ServerRig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PollEndpointTest {

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.start(
                new EndpointSettings(3, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(15), 100));
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @Test
    void answersAtOnceThatThereIsNothing() throws Exception {
        RawAnswer answer = rig.get("/api/poll?after=0");

        assertEquals(200, answer.status());
        assertEquals("application/json", answer.head("Content-Type"));
        assertEquals("no-store", answer.head("Cache-Control"));
        assertEquals("{\"epoch\":\"" + rig.epoch() + "\",\"events\":[],\"next\":0,\"gap\":null}", answer.text());
    }

    @Test
    void answersWithTheEventsAfterTheCursorByteForByte() throws Exception {
        FeedEvent event = rig.server().feed().publish("\"é\uD83D\uDE00\"", 5);

        assertEquals(
                "{\"epoch\":\"" + rig.epoch() + "\",\"events\":[{\"sequence\":1,\"scheduledAtNanos\":5,"
                        + "\"publishedAtNanos\":" + event.publishedAtNanos()
                        + ",\"payload\":\"\\\"é\uD83D\uDE00\\\"\"}],\"next\":1,\"gap\":null}",
                rig.get("/api/poll?after=0").text());
    }

    @Test
    void withoutACursorReadsFromNowOn() throws Exception {
        rig.publish("before");

        assertEquals(
                new FeedBatch(rig.epoch(), List.of(), 1, null),
                rig.get("/api/poll").batch());
    }

    @Test
    void carriesNoMoreThanItsLimitAndTheRestNextTime() throws Exception {
        rig.publish("1", "2", "3", "4");
        FeedBatch first = rig.get("/api/poll?after=0").batch();
        FeedBatch second = rig.get("/api/poll?after=" + first.next()).batch();

        assertEquals(List.of(1L, 2L, 3L), sequences(first));
        assertEquals(List.of(4L), sequences(second));
        assertEquals(4, second.next());
    }

    @Test
    void tellsTheGapBeforeWhatFollowsIt() throws Exception {
        for (int i = 0; i < 70; i++) {
            rig.publish("x");
        }
        FeedBatch batch = rig.get("/api/poll?after=2").batch();

        assertEquals(new FeedGap(3, 6, FeedGap.HISTORY), batch.gap());
        assertEquals(List.of(7L, 8L, 9L), sequences(batch));
        assertNull(rig.get("/api/poll?after=" + batch.next()).batch().gap());
    }

    @Test
    void tellsACursorOfAnotherLife() throws Exception {
        rig.publish("1", "2");
        FeedBatch batch = rig.get("/api/poll?after=57&epoch=another").batch();

        assertEquals(new FeedGap(1, 0, FeedGap.EPOCH), batch.gap());
        assertEquals(rig.epoch(), batch.epoch());
        assertEquals(List.of(1L, 2L), sequences(batch));
    }

    @Test
    void theServerMovesNoCursorByItself() throws Exception {
        rig.publish("1");
        try (var connection = rig.connect()) {
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        List.of(1L),
                        sequences(
                                connection.get("/api/poll?after=0").readAnswer().batch()));
            }
        }
    }

    private static List<Long> sequences(FeedBatch batch) {
        return batch.events().stream().map(FeedEvent::sequence).toList();
    }
}
