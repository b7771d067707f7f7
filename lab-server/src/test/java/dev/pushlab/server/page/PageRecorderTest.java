package dev.pushlab.server.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.EndpointSettings;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PageRecorderTest {

    private static final String CLIENT = "client=0123456789abcdef";

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.startWithPage(EndpointSettings.DEFAULT);
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @Test
    void anExchangeIsKeptByteForByte() throws Exception {
        rig.publish("hello");
        RawAnswer answer = rig.get("/api/poll?after=0&" + CLIENT + ".1");
        List<JsonObject> pieces = pieces(".1");
        assertEquals(List.of("HEAD", "HEAD", "BODY"), kinds(pieces));
        assertEquals("GET /api/poll?after=0&" + CLIENT + ".1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", text(pieces.get(0)));
        assertTrue(text(pieces.get(1)).startsWith("HTTP/1.1 200 OK\r\n"), text(pieces.get(1)));
        assertEquals(answer.body(), text(pieces.get(2)));
    }

    @Test
    void framesAreKeptAsTheyCameMaskedPingPongAndCloseIncluded() throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "?" + CLIENT + ".2", "pushlab.v1.binary");
        socket.read();
        socket.send(true, RawWebSocket.PING, "Hello".getBytes(ISO_8859_1));
        assertEquals(RawWebSocket.PONG, socket.read().opcode());
        socket.sendClose(1000);
        assertEquals(RawWebSocket.CLOSE, socket.read().opcode());
        ServerRig.await(() -> frames(".2").size() == 5, () -> frames(".2").toString());
        List<byte[]> frames = frames(".2");
        assertEquals("8985123456785a51", hex(frames.get(1)).substring(0, 16));
        assertEquals("8a0548656c6c6f", hex(frames.get(2)));
        assertEquals("88821234567811dc", hex(frames.get(3)));
        assertEquals("880203e8", hex(frames.get(4)));
    }

    @Test
    void aLongPayloadIsCountedWholeAndKeptInPart() throws Exception {
        rig.publish("x".repeat(100_000));
        rig.get("/api/poll?after=0&" + CLIENT + ".3");
        List<JsonObject> pieces = pieces(".3");
        long length = pieces.stream()
                .filter(piece -> piece.get("kind").getAsString().equals("BODY"))
                .mapToLong(piece -> piece.get("length").getAsLong())
                .sum();
        assertTrue(length > 100_000, () -> "length " + length);
        assertTrue(pieces.stream().allMatch(piece -> bytes(piece).length <= ExchangeTape.MOST_BYTES_PER_PIECE));
    }

    @Test
    void aLongStreamKeepsItsHeadsAndItsNewestPieces() throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "?" + CLIENT + ".4", "");
        for (int i = 0; i < ExchangeTape.MOST_PIECES + 50; i++) {
            rig.publish("event " + i);
        }
        for (int i = 0; i < ExchangeTape.MOST_PIECES + 51; i++) {
            socket.read();
        }
        List<JsonObject> pieces = pieces(".4");
        assertEquals(List.of("HEAD", "HEAD"), kinds(pieces).subList(0, 2));
        assertEquals(ExchangeTape.MOST_PIECES + 2, pieces.size());
        assertTrue(text(pieces.get(pieces.size() - 1)).contains("event " + (ExchangeTape.MOST_PIECES + 49)));
    }

    @Test
    void whatDoesNotNameItsPageIsNotKeptEvenOnAConnectionThatDid() throws Exception {
        try (RawConnection connection = rig.connect()) {
            connection.get("/api/poll?" + CLIENT + ".5").readAnswer();
            connection.get("/api/poll").readAnswer();
        }
        assertEquals(List.of("HEAD", "HEAD", "BODY"), kinds(pieces(".5")));
    }

    @Test
    void theTokenIsNeverKept() throws Exception {
        rig.post("/api/control/stop?" + CLIENT + ".6", "", "Authorization: Bearer " + ServerRig.TOKEN);
        RawAnswer answer = exchange(CLIENT + ".6");
        assertEquals(404, answer.status());
        assertFalse(answer.body().contains(ServerRig.TOKEN), answer::body);
    }

    @Test
    void aNameThatCouldBeGuessedIsNotTaken() throws Exception {
        rig.get("/api/poll?client=short.1");
        assertEquals(404, exchange("client=short.1").status());
    }

    private RawAnswer exchange(String parameter) throws Exception {
        String client = parameter.substring("client=".length());
        return rig.post("/api/page/exchange", "{\"client\":\"" + client + "\"}");
    }

    private List<JsonObject> pieces(String number) throws Exception {
        RawAnswer answer = exchange(CLIENT + number);
        assertEquals(200, answer.status(), answer::body);
        JsonArray pieces =
                JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("pieces");
        return StreamSupport.stream(pieces.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private List<byte[]> frames(String number) {
        try {
            return pieces(number).stream()
                    .filter(piece -> piece.get("kind").getAsString().equals("FRAME"))
                    .map(PageRecorderTest::bytes)
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> kinds(List<JsonObject> pieces) {
        return pieces.stream().map(piece -> piece.get("kind").getAsString()).toList();
    }

    private static byte[] bytes(JsonObject piece) {
        return Base64.getDecoder().decode(piece.get("bytes").getAsString());
    }

    private static String text(JsonObject piece) {
        return new String(bytes(piece), ISO_8859_1);
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
