package dev.pushlab.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames by hand; the heads are those of RFC 7541 appendix C.3.1. */
class Http2ScannerTest {

    private static final String PREFACE = "505249202a20485454502f322e300d0a0d0a534d0d0a0d0a";
    private static final String SETTINGS = "000006 04 00 00000000 000300000064";
    private static final String WINDOW_UPDATE = "000004 08 00 00000000 00010000";

    /** {@code GET http://www.example.com/}, in one frame and cut in two. */
    private static final String HEAD = "828684410f7777772e6578616d706c652e636f6d";

    private static final String HEADERS = "000014 01 05 00000001" + HEAD;
    private static final String HEADERS_CUT =
            "000004 01 01 00000003" + HEAD.substring(0, 8) + "000010 09 04 00000003" + HEAD.substring(8);
    private static final String DATA = "000003 00 01 00000001 616263";
    private static final String NO_DATA = "000000 00 01 00000001";
    private static final String PING = "000008 06 00 00000000 0102030405060708";

    private static final List<String> LINES = List.of(
            "head PRI * HTTP/2.0: 18",
            "set-up: 21",
            "upkeep: 13",
            "head GET / HTTP/2.0: 29",
            "chunking: 9",
            "body: 3",
            "upkeep: 17",
            "head GET / HTTP/2.0: 38",
            "chunking: 9");

    @Test
    void tellsWhatEachByteWasForHoweverTheyCome() {
        byte[] bytes = HexFormat.of()
                .parseHex((PREFACE + SETTINGS + WINDOW_UPDATE + HEADERS + DATA + PING + HEADERS_CUT + NO_DATA)
                        .replace(" ", ""));
        for (int step = 1; step <= bytes.length; step++) {
            ScanRecorder heads = new ScanRecorder();
            MessageScanner scanner = new MessageScanner(heads);
            for (int from = 0; from < bytes.length; from += step) {
                scanner.scan(ByteBuffer.wrap(bytes), from, Math.min(bytes.length, from + step));
            }
            assertEquals(LINES, heads.lines(), "in steps of " + step);
            assertEquals(bytes.length, heads.bytes(), "in steps of " + step);
            assertEquals(0, scanner.unfinishedHeadBytes());
        }
    }

    @Test
    void whatIsCutOffIsKnownAsUnfinished() {
        byte[] bytes = HexFormat.of().parseHex((PREFACE + SETTINGS + HEADERS_CUT).replace(" ", ""));
        for (int length = 18; length <= bytes.length; length++) {
            ScanRecorder heads = new ScanRecorder();
            MessageScanner scanner = new MessageScanner(heads);
            scanner.scan(ByteBuffer.wrap(bytes), 0, length);
            assertEquals(length, heads.bytes() + scanner.unfinishedHeadBytes(), length + " bytes");
        }
    }

    @Test
    void aHeadThatCannotBeReadIsCountedAllTheSame() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(PREFACE));
        bytes.writeBytes(HexFormat.of().parseHex("000002010400000001ffff"));
        ScanRecorder heads = new ScanRecorder();
        new MessageScanner(heads).scan(ByteBuffer.wrap(bytes.toByteArray()), 0, bytes.size());

        assertEquals(List.of("head PRI * HTTP/2.0: 18", "set-up: 6", "head : 11"), heads.lines());
    }
}
