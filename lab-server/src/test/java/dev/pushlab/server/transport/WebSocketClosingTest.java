package dev.pushlab.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.RawWebSocket.Frame;
import dev.pushlab.server.ServerRig;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a WebSocket ends, and rows B1 to B5: each refusal is told by its code, and nothing is published. */
@Timeout(60)
class WebSocketClosingTest {

    private static final int LARGEST = 100_000;

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.start(new EndpointSettings(
                1_000, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(15), LARGEST));
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1003, 1007, 1011, 3000, 4999})
    void aCloseIsEchoedWithItsCodeAndCountedClean(int code) throws Exception {
        RawWebSocket socket = open("");
        socket.sendClose(code);

        assertEquals(code, socket.readClose().code());
        assertEquals(0, socket.connection().readToEnd().length);
        assertEquals(1, closed().cleanCloses());
    }

    @Test
    void aCloseWithoutACodeIsEchoedWithoutOne() throws Exception {
        RawWebSocket socket = open("");
        socket.send(true, RawWebSocket.CLOSE, new byte[0]);

        assertEquals(0, socket.readClose().payload().length);
        assertEquals(1, closed().cleanCloses());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSocketThatIsCutIsCountedUnclean(boolean reset) throws Exception {
        RawWebSocket socket = open("");
        if (reset) {
            socket.connection().cut();
        } else {
            socket.connection().close();
        }

        assertEquals(0, closed().cleanCloses());
    }

    @Test
    void aSocketThatIsCutAmidAFrameIsCountedUncleanAndToTheLastByte() throws Exception {
        RawConnection connection = open("").connection();
        byte[] frame = RawWebSocket.frame(0x81, new byte[70_000]);
        connection.send(java.util.Arrays.copyOf(frame, 7));
        connection.endSending();
        connection.readToEnd();

        TransportTotals totals = closed();
        assertEquals(0, totals.cleanCloses());
        assertEquals(connection.sentBytes(), totals.toServer().total());
        assertEquals(totals.toServer().total(), totals.toServer().sumOfParts());
    }

    /** Row B1: stray continuation, cut short, overlong, surrogate, beyond U+10FFFF. */
    @ParameterizedTest
    @CsvSource({
        "pushlab.v1, 80",
        "pushlab.v1, c3",
        "pushlab.v1, c0af",
        "pushlab.v1, eda080",
        "pushlab.v1, f4908080",
        "pushlab.v1.binary, 80",
        "pushlab.v1.binary, c3",
        "pushlab.v1.binary, eda080",
    })
    void b1BytesThatAreNotUtf8AreRefused(String subprotocol, String hex) throws Exception {
        RawWebSocket socket = open(subprotocol);
        byte[] bad = HexFormat.of().parseHex(hex);
        boolean binary = subprotocol.endsWith("binary");
        byte[] message = ByteBuffer.allocate(14 + bad.length)
                .put("{\"payload\":\"".getBytes(UTF_8))
                .put(bad)
                .put("\"}".getBytes(UTF_8))
                .array();
        socket.send(true, binary ? RawWebSocket.BINARY : RawWebSocket.TEXT, message);

        assertRefused(1007, socket);
    }

    /** Row A11, over a socket. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "{\"payload\":null}",
                "{\"payload\":\"\\ud800\"}",
                "{\"payload\":\"\\u0000\"}",
                "[[[[",
                "{\"payload\":\"ünd so weiter über viele Zeichen, bis der Grund für einen Schlussrahmen zu lang wird und ein Zeichen teilt"
            })
    void a11AMessageThatIsNoPublishIsRefused(String message) throws Exception {
        RawWebSocket socket = open("");
        socket.send(message);

        assertRefused(1007, socket);
    }

    @Test
    void a11TenThousandBracketsAreRefused() throws Exception {
        RawWebSocket socket = open("");
        socket.send("[".repeat(10_000));

        assertRefused(1007, socket);
    }

    @Test
    void a11ANulIsRefusedInABinaryMessageToo() throws Exception {
        RawWebSocket socket = open("pushlab.v1.binary");
        socket.send(true, RawWebSocket.BINARY, new byte[] {'a', 0, 'b'});

        assertRefused(1007, socket);
    }

    /**
     * Row B2: no mask, a reserved bit, an unknown opcode, a ping in fragments or too long, a continuation of nothing.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "810161",
                "c180000000000161",
                "838000000000",
                "098000000000",
                "89fe007e0000000000",
                "808000000000",
                "01800000000001800000000081"
            })
    void b2FramesThatBreakTheProtocolAreRefused(String hex) throws Exception {
        RawWebSocket socket = open("");
        socket.connection().send(HexFormat.of().parseHex(hex));

        assertRefused(1002, socket);
    }

    /** Row B3: the declared length and a first byte are enough. */
    @ParameterizedTest
    @ValueSource(longs = {LARGEST + 1, 1L << 31, 1L << 62})
    void b3AFrameThatDeclaresTooMuchIsRefusedAtOnce(long declared) throws Exception {
        RawWebSocket socket = open("");
        socket.connection()
                .send(ByteBuffer.allocate(15)
                        .put((byte) 0x82)
                        .put((byte) 0xFF)
                        .putLong(declared)
                        .array());

        assertRefused(1009, socket);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1})
    void b3ALengthWithItsHighestBitSetIsRefused(long declared) throws Exception {
        RawWebSocket socket = open("");
        socket.connection()
                .send(ByteBuffer.allocate(15)
                        .put((byte) 0x82)
                        .put((byte) 0xFF)
                        .putLong(declared)
                        .array());

        int code = socket.readClose().code();
        assertTrue(code == 1002 || code == 1009, "closed with " + code);
        assertEquals(200, rig.get("/api/poll").status());
    }

    /** Row B3. */
    @Test
    void b3AMessageThatIsTooLargeInAllItsFragmentsIsRefused() throws Exception {
        RawWebSocket socket = open("");
        socket.send(false, RawWebSocket.TEXT, new byte[LARGEST / 2]);
        socket.send(false, RawWebSocket.CONTINUATION, new byte[LARGEST / 2]);
        socket.send(true, RawWebSocket.CONTINUATION, new byte[1]);

        assertRefused(1009, socket);
    }

    @Test
    void theLargestMessageIsTaken() throws Exception {
        RawWebSocket socket = open("pushlab.v1.binary");
        socket.send(true, RawWebSocket.BINARY, "x".repeat(LARGEST).getBytes(UTF_8));

        ServerRig.await(() -> rig.server().status().lastSequence() == 1, () -> "nothing was published");
    }

    /** Row B4. */
    @Test
    void b4FragmentsWithoutEndAreRefused() throws Exception {
        RawWebSocket socket = open("");
        socket.send(false, RawWebSocket.TEXT, new byte[0]);
        for (int i = 0; i < 1_024; i++) {
            socket.send(false, RawWebSocket.CONTINUATION, new byte[0]);
        }

        assertRefused(1008, socket);
    }

    /** Row B5: one byte; codes that no frame may carry. */
    @ParameterizedTest
    @ValueSource(strings = {"03", "03e7", "03ed", "03ee", "1388", "0000"})
    void b5ACloseFrameThatIsNoneIsRefused(String hex) throws Exception {
        RawWebSocket socket = open("");
        socket.send(true, RawWebSocket.CLOSE, HexFormat.of().parseHex(hex));

        assertRefused(1002, socket);
    }

    private RawWebSocket open(String subprotocol) throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "", subprotocol);
        socket.read();
        return socket;
    }

    private TransportTotals closed() throws Exception {
        return rig.awaitTotals("websocket", now -> now.connectionsOpened() == 1 && now.connectionsOpen() == 0);
    }

    /** Closed with the code and a reason, nothing published, nobody left, and the server serves on. */
    private void assertRefused(int code, RawWebSocket socket) throws Exception {
        Frame close = socket.readClose();
        assertEquals(code, close.code(), close.reason());
        assertTrue(!close.reason().isEmpty() && close.payload().length <= 125, close.reason());
        assertTrue(!close.reason().contains("\uFFFD"), close.reason());
        socket.sendClose(code);
        assertEquals(0, socket.connection().readToEnd().length);
        assertEquals(0, rig.server().status().lastSequence());
        ServerRig.await(() -> rig.server().status().streams() == 0, () -> "a session was left");
        rig.awaitWaiting(0);
        assertEquals(200, rig.get("/api/poll").status());
        TransportTotals totals = closed();
        assertEquals(totals.toServer().total(), totals.toServer().sumOfParts());
        assertEquals(totals.toClient().total(), totals.toClient().sumOfParts());
    }
}
