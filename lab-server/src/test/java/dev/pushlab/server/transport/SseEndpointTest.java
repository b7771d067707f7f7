package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.RawEventStream;
import dev.pushlab.server.ServerRig;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SseEndpointTest {

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
    void opensAtOnceAndSaysWhereTheStreamStands() throws Exception {
        rig.publish("before");
        RawEventStream stream = open("");

        assertEquals(200, stream.head().status());
        assertEquals("text/event-stream", stream.head().head("Content-Type"));
        assertEquals("no-store", stream.head().head("Cache-Control"));
        assertEquals("chunked", stream.head().head("Transfer-Encoding"));
        assertEquals(opening(rig.epoch(), 1), stream.nextBlock());
    }

    @Test
    void eachEventIsItsSequenceAndItsJson() throws Exception {
        RawEventStream stream = open("?after=0");
        stream.nextBlock();
        for (int i = 1; i <= 3; i++) {
            FeedEvent event = rig.server().feed().publish("line one\nline é " + i, 7);

            assertEquals("id: " + i + "\ndata: " + FeedCodec.json(event), stream.nextBlock());
        }
    }

    @Test
    void eventsThatAreThereAlreadyFollowTheOpening() throws Exception {
        rig.publish("1", "2", "3");
        RawEventStream stream = open("?after=1");

        assertEquals(opening(rig.epoch(), 1), stream.nextBlock());
        assertTrue(stream.nextBlock().startsWith("id: 2\n"));
        assertTrue(stream.nextBlock().startsWith("id: 3\n"));
    }

    @Test
    void aGapIsABlockOfItsOwnBeforeWhatFollowsIt() throws Exception {
        for (int i = 0; i < 70; i++) {
            rig.publish("x");
        }
        RawEventStream stream = open("?after=2");

        assertEquals(opening(rig.epoch(), 2), stream.nextBlock());
        assertEquals(
                "event: gap\nid: 6\ndata: {\"gap\":{\"from\":3,\"to\":6,\"reason\":\"history\"}}", stream.nextBlock());
        assertTrue(stream.nextBlock().startsWith("id: 7\n"));
    }

    /** The id must lead back to where the stream really is: what it was ahead of is still to come. */
    @Test
    void aCursorAheadIsToldSoAndResumesFromWhereTheFeedIs() throws Exception {
        rig.publish("1");
        RawEventStream stream = open("?after=9");
        stream.nextBlock();

        assertEquals(
                "event: gap\nid: 1\ndata: {\"gap\":{\"from\":2,\"to\":9,\"reason\":\"ahead\"}}", stream.nextBlock());
        rig.publish("2");
        assertTrue(stream.nextBlock().startsWith("id: 2\n"));
    }

    /** Without the second opening a subscriber could not name the life that its next cursor belongs to. */
    @Test
    void anotherLifeIsAGapAndAnOpeningThatNamesIt() throws Exception {
        rig.publish("1", "2", "3");
        String before = rig.epoch();
        RawEventStream stream = open("?after=3");
        assertEquals(opening(before, 3), stream.nextBlock());
        rig.server().feed().reset();
        rig.publish("first of its life");

        assertEquals(
                "event: gap\nid: 0\ndata: {\"gap\":{\"from\":1,\"to\":0,\"reason\":\"epoch\"}}", stream.nextBlock());
        assertEquals(opening(rig.epoch(), 0), stream.nextBlock());
        assertTrue(stream.nextBlock().startsWith("id: 1\n"));
        assertEquals(1, rig.awaitTotals("sse", totals -> totals.streams() == 1).streams());
    }

    @Test
    void resumesBehindTheLastEventId() throws Exception {
        rig.publish("1", "2", "3");
        RawEventStream stream = open("", "Last-Event-ID: 2");

        assertEquals(opening(rig.epoch(), 2), stream.nextBlock());
        assertTrue(stream.nextBlock().startsWith("id: 3\n"));
    }

    /** A browser that reconnects repeats the address it was given and says in the head how far it has come since. */
    @Test
    void theLastEventIdCountsMoreThanTheAddress() throws Exception {
        rig.publish("1", "2", "3");
        RawEventStream stream = open("?after=0&epoch=" + rig.epoch(), "Last-Event-ID: 2");

        assertEquals(opening(rig.epoch(), 2), stream.nextBlock());
        assertTrue(stream.nextBlock().startsWith("id: 3\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.0", "9007199254740992", "epoch:1"})
    void aLastEventIdThatIsNoSequenceIsRefusedByItsName(String id) throws Exception {
        RawAnswer answer = rig.get("/api/sse?after=0", "Last-Event-ID: " + id);

        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("Last-Event-ID is '" + id + "'; allowed: a sequence, 0 to "), answer.text());
    }

    @Test
    void aHeartbeatIsACommentAndComesOnlyWhereNothingElseDoes() throws Exception {
        rig.close();
        rig = ServerRig.start(new EndpointSettings(
                1_000, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofMillis(30), 1 << 20));
        RawEventStream stream = open("?after=0");
        stream.nextBlock();

        assertEquals(":", stream.nextBlock());
        assertEquals(":", stream.nextBlock());
        rig.publish("x");
        String next = stream.nextBlock();
        while (next.equals(":")) {
            next = stream.nextBlock();
        }
        assertTrue(next.startsWith("id: 1\n"), next);
        TransportTotals totals = rig.awaitTotals("sse", now -> now.toClient().payload() == 1);
        assertTrue(totals.toClient().control() >= 6 && totals.toClient().control() % 3 == 0, totals::toString);
    }

    @Test
    void aReleaseEndsTheStreamInGoodOrder() throws Exception {
        RawConnection connection = rig.connect();
        RawEventStream stream = RawEventStream.open(connection, "?after=0");
        stream.nextBlock();
        rig.awaitWaiting(1);
        rig.server().release();

        assertNull(stream.nextBlock());
        assertEquals(200, connection.get("/api/poll").readAnswer().status());
        assertEquals(0, rig.server().status().streams());
    }

    @Test
    void aClientThatLeavesIsForgottenWhenItIsNextWrittenTo() throws Exception {
        RawConnection connection = rig.connect();
        RawEventStream.open(connection, "?after=0").nextBlock();
        assertEquals(1, rig.server().status().streams());
        connection.cut();
        ServerRig.await(
                () -> {
                    rig.publish("x");
                    return rig.server().status().streams() == 0;
                },
                () -> rig.server().status().toString());

        rig.awaitWaiting(0);
        TransportTotals totals = rig.awaitTotals("sse", now -> now.connectionsOpen() == 0);
        assertEquals(0, totals.cleanCloses());
    }

    private RawEventStream open(String query, String... heads) throws Exception {
        return RawEventStream.open(rig.connect(), query, heads);
    }

    private static String opening(String epoch, long next) {
        return "event: open\nid: " + next + "\ndata: {\"epoch\":\"" + epoch + "\",\"next\":" + next + "}";
    }
}
