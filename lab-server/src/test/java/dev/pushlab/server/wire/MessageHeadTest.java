package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageHeadTest {

    @Test
    void readsWhatARequestAsksFor() {
        MessageHead head = parse("POST /api/events?a=b HTTP/1.1\r\nHost: x\r\ncontent-LENGTH:  17 \r\n\r\n");

        assertEquals(new MessageHead("POST /api/events?a=b HTTP/1.1", 17, false, false), head);
        assertEquals("/api/events?a=b", head.target());
    }

    @Test
    void readsWhatAnAnswerIs() {
        MessageHead head = parse("HTTP/1.1 200 OK\nTransfer-Encoding: gzip, Chunked \n\n");

        assertEquals(new MessageHead("HTTP/1.1 200 OK", -1, true, false), head);
        assertEquals(200, head.status());
    }

    @Test
    void blankLinesBeforeTheFirstLineAreNotTheFirstLine() {
        assertEquals("GET / HTTP/1.1", parse("\r\n\r\nGET / HTTP/1.1\r\n\r\n").firstLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "+5", "5, 5", "5;5", "0x10", "1e3", "99999999999999999999", "٣"})
    void aLengthThatIsNoNumberIsNone(String length) {
        assertEquals(
                -1,
                parse("GET / HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n")
                        .contentLength());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 304 Not Modified, 304",
        "HTTP/1.0 200, 200",
        "HTTP/1.1 2x0 OK, 0",
        "HTTP/1.1 -12 OK, 0",
        "HTTP/1.1 20, 0",
        "SSH-2.0-OpenSSH_9, 0",
        "x, 0",
    })
    void aLineWithoutAStatusHasNone(String line, int status) {
        assertEquals(status, parse(line + "\r\n\r\n").status());
    }

    @ParameterizedTest
    @CsvSource({"GET /x HTTP/1.1, /x", "GET  HTTP/1.1, ''", "GET /x, ''", "GET, ''", "'  ', ''"})
    void aLineWithoutATargetHasNone(String line, String target) {
        assertEquals(target, parse(line + "\r\n\r\n").target());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 100 Continue, true",
        "HTTP/1.1 103 Early Hints, true",
        "HTTP/1.1 101 Switching Protocols, false",
        "HTTP/1.1 200 OK, false",
        "GET /100 HTTP/1.1, false",
    })
    void onlyAnAnswerBeforeTheAnswerIsInterim(String line, boolean interim) {
        assertEquals(interim, parse(line + "\r\n\r\n").isInterim());
    }

    private static MessageHead parse(String head) {
        byte[] bytes = head.getBytes(ISO_8859_1);
        return MessageHead.parse(bytes, bytes.length);
    }
}
