package dev.pushlab.server.wire;

import static dev.pushlab.protocol.WireDirection.TO_CLIENT;
import static dev.pushlab.protocol.WireDirection.TO_SERVER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.protocol.FrameCounts;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import dev.pushlab.protocol.WireTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each conversation is counted in one piece, byte by byte, and in between: the counts must not depend on it. */
@ParameterizedClass
@ValueSource(ints = {1, 7, 1_000_000})
class WireTapTest {

    private static final String POLL = "GET /api/poll?after=0 HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String STATUS = "GET /api/status HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String POST = "POST /api/events HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello";
    private static final String UPGRADE = "GET /api/websocket HTTP/1.1\r\nUpgrade: websocket\r\n\r\n";
    private static final String UPGRADED = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
    private static final String SSE = "GET /api/sse HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final int OK_HEAD = OK.length() - 5;

    private final TapScript script;

    WireTapTest(int piece) {
        script = new TapScript(piece);
    }

    @Test
    void anExchangeIsHeadsEnvelopeAndPayload() {
        script.request(POLL).answer(OK);
        script.tap().carried(TO_CLIENT, 3, 3, 0);

        TransportTotals poll = script.of("poll");
        assertEquals(1, poll.requests());
        assertEquals(heads(POLL.length()), poll.toServer());
        assertEquals(new WireBytes(0, OK_HEAD, 0, 0, 2, 3, 0, 0, OK.length()), poll.toClient());
        assertEquals(0, script.of(WireTotals.OTHER).connectionsOpened());
    }

    @Test
    void anEmptyAnswerIsMovedWholeAndAloneToWhatWasSpentForNothing() {
        script.request(POLL).answer(OK).request(POLL).answer(OK);
        script.tap().emptyAnswer();

        TransportTotals poll = script.of("poll");
        assertEquals(new WireBytes(0, OK_HEAD, OK.length(), 0, 5, 0, 0, 0, 2 * OK.length()), poll.toClient());
        assertEquals(1, poll.emptyAnswers());
        assertEquals(2, poll.requests());
    }

    @Test
    void aChunkedStreamIsHandshakeFramingEnvelopePayloadAndControl() {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        script.request(SSE).answer(head);
        script.tap().openedStream();
        script.answer("11\r\nid: 7\ndata: {x}\n\n\r\n");
        script.tap().carried(TO_CLIENT, 15, 1, 14);
        script.answer("3\r\n:\n\n\r\n");
        script.tap().carriedComment(TO_CLIENT, 3);

        TransportTotals sse = script.of("sse");
        assertEquals(1, sse.streams());
        assertEquals(new WireBytes(SSE.length(), 0, 0, 0, 0, 0, 0, 0, SSE.length()), sse.toServer());
        assertEquals(new WireBytes(head.length(), 0, 0, 14 + 6 + 5, 2, 1, 3, 0, head.length() + 31), sse.toClient());
    }

    @Test
    void anUpgradeIsHandshakeAndThenFrames() {
        byte[] ours = new Frames()
                .add(true, 1, true, 3)
                .add(true, 10, true, 2)
                .add(true, 8, true, 2)
                .bytes();
        byte[] theirs = new Frames()
                .add(false, 2, false, 126)
                .add(true, 9, false, 0)
                .add(true, 0, false, 1)
                .bytes();
        byte[] goodbye = new Frames().add(true, 8, false, 4).bytes();
        script.request(UPGRADE).answer(UPGRADED).play(TO_CLIENT, theirs).play(TO_SERVER, ours);
        script.play(TO_CLIENT, goodbye).close();

        TransportTotals websocket = script.of("websocket");
        assertEquals(1, websocket.streams());
        assertEquals(new FrameCounts(1, 0, 0, 0, 1, 1), websocket.framesToServer());
        assertEquals(new FrameCounts(0, 1, 1, 1, 0, 1), websocket.framesToClient());
        assertEquals(
                new WireBytes(UPGRADE.length(), 0, 0, 6, 3, 0, 16, 0, UPGRADE.length() + ours.length),
                websocket.toServer());
        assertEquals(
                new WireBytes(UPGRADED.length(), 0, 0, 6, 127, 0, 8, 0, UPGRADED.length() + theirs.length + 6),
                websocket.toClient());
        assertEquals(1, websocket.cleanCloses());
    }

    @Test
    void aConnectionCountsForTheTransportOfItsLatestRequest() {
        script.request(POLL)
                .answer(OK)
                .request(POST)
                .answer(OK)
                .request(STATUS)
                .answer(OK)
                .request(POLL)
                .answer(OK);

        assertEquals(heads(2 * POLL.length()), script.of("poll").toServer());
        assertEquals(2 * OK.length(), script.of("poll").toClient().total());
        assertEquals(
                new WireBytes(0, POST.length() - 5, 0, 0, 5, 0, 0, 0, POST.length()),
                script.of("events").toServer());
        assertEquals(OK.length(), script.of("events").toClient().total());
        assertEquals(heads(STATUS.length()), script.of(WireTotals.OTHER).toServer());
        assertEquals(OK.length(), script.of(WireTotals.OTHER).toClient().total());
        assertEquals(1, script.of("poll").connectionsOpen());
    }

    @Test
    void aConnectionThatBeginsElsewhereTakesNothingAlongOfWhatItDidThere() {
        script.request(STATUS).answer(OK).request(POLL).answer(OK);

        assertEquals(heads(STATUS.length()), script.of(WireTotals.OTHER).toServer());
        assertEquals(OK.length(), script.of(WireTotals.OTHER).toClient().total());
        assertEquals(heads(POLL.length()), script.of("poll").toServer());
        assertEquals(OK.length(), script.of("poll").toClient().total());
    }

    @Test
    void requestsThatComeTogetherAreToldApart() {
        script.request(POST + POLL + POST);

        assertEquals(heads(POLL.length()), script.of("poll").toServer());
        assertEquals(2 * POST.length(), script.of("events").toServer().total());
    }

    @Test
    void anAnswerWithoutABodyIsOverWithItsHead() {
        script.request("HEAD /api/poll HTTP/1.1\r\n\r\n").answer("HTTP/1.1 405 No\r\nContent-Length: 900\r\n\r\n");
        script.request(POLL).answer("HTTP/1.1 304 Not Modified\r\nContent-Length: 900\r\n\r\n");
        script.request(POLL)
                .answer("HTTP/1.1 204 No Content\r\n\r\n")
                .request(POLL)
                .answer(OK)
                .close();

        TransportTotals poll = script.of("poll");
        assertEquals(5, poll.toClient().envelope());
        assertEquals(4, poll.requests());
        assertEquals(1, poll.refusals());
        assertEquals(1, poll.cleanCloses());
    }

    @Test
    void anInterimAnswerIsNotTheAnswer() {
        String head = "POST /api/events HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n";
        script.request(head)
                .answer("HTTP/1.1 100 Continue\r\n\r\n")
                .request("hello")
                .answer(OK)
                .close();

        TransportTotals events = script.of("events");
        assertEquals(new WireBytes(0, OK_HEAD + 25, 0, 0, 5, 0, 0, 0, OK.length() + 25), events.toClient());
        assertEquals(1, events.cleanCloses());
    }

    @Test
    void bytesOfAHeadThatNeverEndsAreHeads() {
        script.request("GET /api/poll HTT").close();

        TransportTotals other = script.of(WireTotals.OTHER);
        assertEquals(heads(17), other.toServer());
        assertEquals(0, other.requests());
        assertEquals(0, other.cleanCloses());
        assertEquals(0, other.connectionsOpen());
    }

    @Test
    void bytesOfAFrameHeadThatNeverEndsAreCountedToo() {
        byte[] frame = new Frames().add(true, 2, true, 300).bytes();
        script.request(UPGRADE).answer(UPGRADED);
        script.play(TO_SERVER, new byte[] {frame[0], frame[1], frame[2]}).close();

        assertEquals(UPGRADE.length() + 3, script.of("websocket").toServer().total());
        assertEquals(0, script.of("websocket").cleanCloses());
    }

    @Test
    void tlsIsWhatTheSocketCarriedBeyondTheText() {
        script.tap().secure();
        script.play(TO_SERVER, new byte[500]).play(TO_CLIENT, new byte[900]);
        script.playSecure(TO_SERVER, 29, POLL).playSecure(TO_CLIENT, 31, OK);
        script.playSecure(TO_SERVER, 29, POST).playSecure(TO_CLIENT, 31, OK);

        assertEquals(
                new WireBytes(0, POLL.length(), 0, 0, 0, 0, 0, 529, POLL.length() + 529),
                script.of("poll").toServer());
        assertEquals(931, script.of("poll").toClient().tls());
        assertEquals(29, script.of("events").toServer().tls());
        assertEquals(31, script.of("events").toClient().tls());
        assertEquals(WireBytes.NONE, script.of(WireTotals.OTHER).toClient());
    }

    @Test
    void aRequestWhoseRecordWasReadAheadTakesItsTextAlong() {
        script.tap().secure();
        script.playSecure(TO_SERVER, 29 + POST.length() + 29, POLL).playSecure(TO_SERVER, -POST.length(), POST);

        assertEquals(
                heads(POST.length() - 5).heads(), script.of("events").toServer().heads());
        assertEquals(58, script.of("poll").toServer().tls());
        assertEquals(POST.length(), script.of("events").toServer().total());
    }

    @Test
    void aTlsHandshakeThatCameToNothingIsTls() {
        script.tap().secure();
        script.play(TO_SERVER, new byte[500]).play(TO_CLIENT, new byte[7]).close();

        assertEquals(
                new WireBytes(0, 0, 0, 0, 0, 0, 0, 500, 500),
                script.of(WireTotals.OTHER).toServer());
        assertEquals(7, script.of(WireTotals.OTHER).toClient().tls());
    }

    private static WireBytes heads(long bytes) {
        return new WireBytes(0, bytes, 0, 0, 0, 0, 0, 0, bytes);
    }
}
