package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.ServerRig;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455 section 4.2, and row B8. */
@Timeout(60)
class WebSocketHandshakeTest {

    private static ServerRig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = ServerRig.start();
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    @Test
    void theExampleOfTheSpecificationIsAccepted() throws Exception {
        RawAnswer answer = RawWebSocket.open(rig.connect(), "?after=0", "").handshake();

        assertEquals(101, answer.status());
        assertEquals(RawWebSocket.ACCEPT, answer.head("Sec-WebSocket-Accept"));
        assertEquals("websocket", answer.head("Upgrade").toLowerCase(java.util.Locale.ROOT));
        assertEquals("upgrade", answer.head("Connection").toLowerCase(java.util.Locale.ROOT));
        assertNull(answer.head("Sec-WebSocket-Extensions"));
        assertNull(answer.head("Server"));
    }

    @ParameterizedTest
    @CsvSource({
        "Iv8io/9s+lYFgZWcXczP8Q==, hsBlbuDTkk24srzEOTBUlZAlC2g=",
        "x3JJHMbDL1EzLkh9GBhXDw==, HSmrc0sMlYUkAGmm5OPpG2HaGWk="
    })
    void everyKeyHasItsAnswer(String key, String accept) throws Exception {
        RawAnswer answer =
                rig.connect().get("/api/websocket", RawWebSocket.upgrade(key)).readHead();

        assertEquals(accept, answer.head("Sec-WebSocket-Accept"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "pushlab.v1 | pushlab.v1",
                "pushlab.v1.binary | pushlab.v1.binary",
                "pushlab.v1, pushlab.v1.binary | pushlab.v1",
                "pushlab.v1.binary, pushlab.v1 | pushlab.v1.binary",
                "chat, pushlab.v1.binary | pushlab.v1.binary",
                "chat, superchat | none",
                "PUSHLAB.V1 | none",
            })
    void b8TheFirstSubprotocolThatIsSpokenIsChosen(String offered, String chosen) throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "?after=0", offered);

        assertEquals(101, socket.handshake().status());
        assertEquals(chosen, socket.handshake().head("Sec-WebSocket-Protocol"));
        boolean binary = "pushlab.v1.binary".equals(chosen);
        assertEquals(
                binary ? RawWebSocket.BINARY : RawWebSocket.TEXT, socket.read().opcode());
    }

    @Test
    void compressionIsNotGrantedToWhoOffersIt() throws Exception {
        String[] upgrade = RawWebSocket.upgrade(RawWebSocket.KEY);
        String[] heads = Stream.concat(Stream.of(upgrade), Stream.of("Sec-WebSocket-Extensions: permessage-deflate"))
                .toArray(String[]::new);
        RawAnswer answer = rig.connect().get("/api/websocket", heads).readHead();

        assertEquals(101, answer.status());
        assertNull(answer.head("Sec-WebSocket-Extensions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "dGhlIHNhbXBsZSBub25jZQ",
                "dGhlIHNhbXBsZSBub25jZR==",
                "dGhlIHNhbXBsZSBub25jZ!==",
                "dGhlIHNhbXBsZSBub25jZWFh",
                "dGhlIHNhbXBsZSBub25jZSBtb3Jl"
            })
    void b8AKeyThatIsNotOfSixteenBytesIsRefused(String key) throws Exception {
        RawAnswer answer = rig.get("/api/websocket", RawWebSocket.upgrade(key));

        assertProblem(400, "Sec-WebSocket-Key is '" + key + "'; allowed: the base64 of 16 bytes", answer);
    }

    @Test
    void b8NoKeyIsRefused() throws Exception {
        RawAnswer answer =
                rig.get("/api/websocket", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13");

        assertProblem(400, "Sec-WebSocket-Key is missing; allowed: the base64 of 16 bytes", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "14", "0", "x", "13, 8"})
    void b8AnotherVersionIsRefusedWithTheOneThatIsSpoken(String version) throws Exception {
        RawAnswer answer = rig.get(
                "/api/websocket",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: " + version,
                "Sec-WebSocket-Key: " + RawWebSocket.KEY);

        assertProblem(426, "Sec-WebSocket-Version is '" + version + "'; allowed: 13", answer);
        assertEquals("13", answer.head("Sec-WebSocket-Version"));
        assertEquals("websocket", answer.head("Upgrade"));
        assertEquals("Upgrade", answer.head("Connection"));
    }

    @Test
    void b8APlainRequestIsToldToUpgrade() throws Exception {
        RawAnswer answer = rig.get("/api/websocket?after=0");

        assertProblem(426, "Upgrade is missing; allowed: websocket", answer);
        assertEquals("13", answer.head("Sec-WebSocket-Version"));
        assertEquals("websocket", answer.head("Upgrade"));
        assertEquals("Upgrade", answer.head("Connection"));
    }

    @Test
    void anUpgradeToSomethingElseIsRefused() throws Exception {
        assertProblem(
                426,
                "Upgrade is 'h2c'; allowed: websocket",
                rig.get("/api/websocket", "Connection: Upgrade", "Upgrade: h2c"));
    }

    @Test
    void anUpgradeThatIsNoConnectionsOptionIsRefused() throws Exception {
        RawAnswer answer = rig.get(
                "/api/websocket",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + RawWebSocket.KEY);

        assertEquals(400, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.head("Content-Type"));
    }

    /** Names of heads and of their options are alike in any case (RFC 6455 section 4.2.1). */
    @Test
    void headsAreReadInAnyCase() throws Exception {
        RawAnswer answer = rig.connect()
                .get(
                        "/api/websocket",
                        "CONNECTION: keep-alive, uPGRADE",
                        "UPGRADE: WebSocket",
                        "sec-websocket-version: 13",
                        "SEC-WEBSOCKET-KEY: " + RawWebSocket.KEY)
                .readHead();

        assertEquals(101, answer.status());
    }

    private static void assertProblem(int status, String detail, RawAnswer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.head("Content-Type"));
        assertTrue(answer.text().contains("\"detail\":\"" + detail + "\""), answer.text());
    }
}
