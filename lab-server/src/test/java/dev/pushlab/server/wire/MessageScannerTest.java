package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every stream is scanned whole, byte by byte, and cut in two at every place: what is told must not depend on it. */
@Timeout(20)
class MessageScannerTest {

    private static final String GET = "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String GET_LINE = "head GET /x HTTP/1.1: " + GET.length();

    @Test
    void requestsWithAndWithoutBodies() {
        scanned(
                GET + "POST /e HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello" + GET,
                GET_LINE,
                "head POST /e HTTP/1.1: 39",
                "body: 5",
                GET_LINE);
    }

    @Test
    void blankLinesBeforeARequestBelongToItsHead() {
        scanned("\r\n\r\n" + GET, "head GET /x HTTP/1.1: " + (GET.length() + 4));
    }

    @Test
    void linesMayEndInALineFeedAlone() {
        scanned("GET /x HTTP/1.1\nHost: h\n\n" + GET, "head GET /x HTTP/1.1: 25", GET_LINE);
    }

    @Test
    void chunksWithExtensionsAndTrailers() {
        scanned(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5;name=\"a b\"\r\nhello\r\n00A ; x\r\n0123456789\r\n0\r\nExpires: never\r\nA: b\r\n\r\n"
                        + "HTTP/1.1 304 Not Modified\r\nContent-Length: 900\r\n\r\n",
                "head HTTP/1.1 200 OK: 47",
                "chunking: 14",
                "body: 5",
                "chunking: 11",
                "body: 10",
                "chunking: 29",
                "head HTTP/1.1 304 Not Modified: 50");
    }

    @Test
    void anAnswerWithoutALengthGoesOnToTheEnd() {
        scanned("HTTP/1.1 200 OK\r\n\r\n" + GET + GET, "head HTTP/1.1 200 OK: 19", "body: " + 2 * GET.length());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void framesOfEveryLengthMaskedAndNot(boolean masked) {
        int mask = masked ? 4 : 0;
        byte[] frames = new Frames()
                .add(true, 1, masked, 0)
                .add(true, 1, masked, 125)
                .add(true, 2, masked, 126)
                .add(true, 9, masked, 5)
                .add(true, 2, masked, 65_536)
                .add(false, 1, masked, 3)
                .add(true, 10, masked, 0)
                .add(false, 0, masked, 0)
                .add(true, 0, masked, 7)
                .add(true, 8, masked, 2)
                .bytes();
        List<String> told = List.of(
                "frame 1: " + (2 + mask),
                "frame 1: " + (2 + mask),
                "payload 1: 125",
                "frame 2: " + (4 + mask),
                "payload 2: 126",
                "frame 9: " + (2 + mask),
                "payload 9: 5",
                "frame 2: " + (10 + mask),
                "payload 2: 65536",
                "frame 1: " + (2 + mask),
                "payload 1: 3",
                "frame 10: " + (2 + mask),
                "frame 0: " + (2 + mask),
                "frame 0: " + (2 + mask),
                "payload 0: 7",
                "frame 8: " + (2 + mask),
                "payload 8: 2");
        for (int piece : new int[] {1, 2, 3, 4_096, frames.length}) {
            ScanRecorder recorder = new ScanRecorder();
            MessageScanner scanner = new MessageScanner(recorder);
            scanner.startFrames();
            feed(scanner, frames, piece);
            assertEquals(told, recorder.lines(), "in pieces of " + piece);
            assertEquals(frames.length, recorder.bytes());
        }
    }

    @Test
    void framesFollowAnUpgradeOnTheSpot() {
        String upgrade = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
        scanned(
                upgrade + new String(new Frames().add(true, 1, false, 3).bytes(), ISO_8859_1),
                "head HTTP/1.1 101 Switching Protocols: " + upgrade.length(),
                "frame 1: 2",
                "payload 1: 3");
    }

    @Test
    void framesThatComeBeforeTheUpgradeIsGrantedAreFramesAllTheSame() {
        byte[] frames = new Frames().add(true, 1, true, 3).add(true, 9, true, 0).bytes();
        for (int cut = 0; cut <= frames.length; cut++) {
            ScanRecorder recorder = new ScanRecorder();
            MessageScanner scanner = new MessageScanner(recorder);
            scanner.scan(ByteBuffer.wrap(frames), 0, cut);
            scanner.startFrames();
            scanner.scan(ByteBuffer.wrap(frames), cut, frames.length);

            assertEquals(List.of("frame 1: 6", "payload 1: 3", "frame 9: 6"), recorder.lines(), "cut at " + cut);
        }
    }

    /** Sizes that turn negative in 64 bits: counting must neither loop nor go back. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, Long.MAX_VALUE, 1L << 62, 1L << 31})
    void aFrameThatDeclaresTooMuchIsCountedAsFarAsItComes(long declared) {
        byte[] frames = new Frames().declare(declared).bytes();
        ScanRecorder recorder = new ScanRecorder();
        MessageScanner scanner = new MessageScanner(recorder);
        scanner.startFrames();
        feed(scanner, frames, frames.length);
        feed(scanner, new byte[100], 7);

        assertEquals(declared == Long.MIN_VALUE ? "frame 0: 2" : "payload 2: 100", last(recorder));
        assertEquals(frames.length + 100, recorder.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8000000000000000", "ffffffffffffffff", "10000000000000000", "7fffffffffffffffffffffffff"})
    void aChunkThatDeclaresTooMuchIsCountedAsFarAsItComes(String size) {
        scanned(
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\nbytes",
                "head POST / HTTP/1.1: 47",
                "chunking: " + (size.length() + 2),
                "body: 5");
    }

    @Test
    void aHeadWithoutEndIsKeptOnlyToItsLimit() {
        ScanRecorder recorder = new ScanRecorder();
        MessageScanner scanner = new MessageScanner(recorder);
        byte[] endless = ("GET /x HTTP/1.1\r\nX: " + "y".repeat(100_000)).getBytes(ISO_8859_1);
        feed(scanner, endless, 1_000);

        assertEquals(endless.length, scanner.unfinishedHeadBytes());
        feed(scanner, "\r\n\r\n".getBytes(ISO_8859_1), 1);
        assertEquals(List.of("head GET /x HTTP/1.1: " + (endless.length + 4)), recorder.lines());
        assertTrue(scanner.isBetweenMessages());
    }

    @Test
    void knowsWhereAMessageIsUnfinished() {
        MessageScanner scanner = new MessageScanner(new ScanRecorder());
        byte[] post = "POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nab".getBytes(ISO_8859_1);
        assertTrue(scanner.isBetweenMessages());
        for (int i = 0; i < post.length; i++) {
            scanner.scan(ByteBuffer.wrap(post), i, i + 1);
            assertEquals(i == post.length - 1, scanner.isBetweenMessages(), "after byte " + i);
            assertEquals(i < post.length - 3 ? i + 1 : 0, scanner.unfinishedHeadBytes(), "after byte " + i);
        }
    }

    @Test
    void garbageIsCountedToTheLastByte() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] garbage = new byte[2_000];
            random.nextBytes(garbage);
            for (int i = 0; i < garbage.length; i += 1 + random.nextInt(9)) {
                garbage[i] = (byte) "\r\n 0f;:\u0081".charAt(random.nextInt(8));
            }
            ScanRecorder recorder = new ScanRecorder();
            MessageScanner scanner = new MessageScanner(recorder);
            if (seed % 2 == 0) {
                scanner.startFrames();
            }
            feed(scanner, garbage, 1 + seed % 50);

            assertEquals(garbage.length, recorder.bytes() + scanner.unfinishedHeadBytes(), "seed " + seed);
        }
    }

    private static void scanned(String stream, String... told) {
        byte[] bytes = stream.getBytes(ISO_8859_1);
        check(bytes, bytes.length, 0, told);
        for (int piece = 1; piece <= 3; piece++) {
            check(bytes, piece, 0, told);
        }
        for (int cut = 1; cut < bytes.length; cut++) {
            check(bytes, bytes.length, cut, told);
        }
    }

    private static void check(byte[] bytes, int piece, int cut, String... told) {
        ScanRecorder recorder = new ScanRecorder();
        MessageScanner scanner = new MessageScanner(recorder);
        scanner.scan(ByteBuffer.wrap(bytes), 0, cut);
        for (int at = cut; at < bytes.length; at += piece) {
            scanner.scan(ByteBuffer.wrap(bytes), at, Math.min(bytes.length, at + piece));
        }
        assertEquals(List.of(told), recorder.lines(), "in pieces of " + piece + ", cut at " + cut);
        assertEquals(bytes.length, recorder.bytes());
    }

    private static void feed(MessageScanner scanner, byte[] bytes, int piece) {
        for (int at = 0; at < bytes.length; at += piece) {
            scanner.scan(ByteBuffer.wrap(bytes), at, Math.min(bytes.length, at + piece));
        }
    }

    private static String last(ScanRecorder recorder) {
        assertFalse(recorder.lines().isEmpty());
        return recorder.lines().get(recorder.lines().size() - 1);
    }
}
