package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.ServerRig;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compression takes two: the parameter that lets the server, and the field by which the client accepts it. */
@Timeout(60)
class CompressionTest {

    private static final String ACCEPTED = "Accept-Encoding: gzip, deflate, br, zstd";

    /** A second line of heads, behind the subprotocol. */
    private static final String OFFERED =
            "pushlab.v1\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";

    private static final int RSV1 = 0x40;

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.start(EndpointSettings.DEFAULT);
        rig.publish("x".repeat(1_000));
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "long-poll"})
    void withoutTheParameterNothingChanges(String transport) throws Exception {
        RawAnswer plain = get(transport, "?after=0");
        RawAnswer accepting = get(transport, "?after=0", ACCEPTED);
        RawAnswer off = get(transport, "?after=0&compression=off", ACCEPTED);
        RawAnswer notAccepting = get(transport, "?after=0&compression=on");

        assertEquals(plain, accepting);
        assertEquals(plain, off);
        assertEquals(plain.body(), notAccepting.body());
        assertNull(notAccepting.head("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "long-poll"})
    void aBatchIsTheSameWhenInflated(String transport) throws Exception {
        RawAnswer plain = get(transport, "?after=0");
        RawAnswer small = get(transport, "?after=0&compression=on", ACCEPTED);
        byte[] body = small.body().getBytes(StandardCharsets.ISO_8859_1);

        assertEquals("gzip", small.head("Content-Encoding"));
        assertTrue(body.length < 200, body.length + " bytes");
        assertEquals(
                plain.text(),
                new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "long-poll", "sse", "websocket"})
    void anotherValueIsRefused(String transport) throws Exception {
        RawAnswer answer = get(transport, "?compression=yes", RawWebSocket.upgrade(RawWebSocket.KEY));

        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("compression is 'yes'; allowed: on, off"), answer.text());
    }

    @Test
    void anOfferIsNotTakenUpWithoutTheParameter() throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "?after=0", OFFERED);

        assertEquals(101, socket.handshake().status());
        assertNull(socket.handshake().head("Sec-WebSocket-Extensions"));
        assertEquals(RawWebSocket.TEXT, socket.read().opcode());
    }

    @Test
    void messagesAreSmallWhereTheParameterAndTheOfferAgree() throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "?after=0&compression=on", OFFERED);

        assertTrue(socket.handshake().head("Sec-WebSocket-Extensions").startsWith("permessage-deflate"));
        socket.read();
        RawWebSocket.Frame event = socket.read();
        assertEquals(RSV1 | RawWebSocket.TEXT, event.opcode());
        assertTrue(event.payload().length < 200, event.payload().length + " bytes");
    }

    /** Small on the wire, too large when inflated. */
    @Test
    void b10ABombIsRefusedByItsInflatedSize() throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "?compression=on", OFFERED);
        byte[] bomb = deflated(20 * EndpointSettings.DEFAULT.largestMessageBytes());
        assertTrue(bomb.length < EndpointSettings.DEFAULT.largestMessageBytes() / 10);
        socket.connection().send(RawWebSocket.frame(0x80 | RSV1 | RawWebSocket.TEXT, bomb));

        RawWebSocket.Frame close = socket.readClose();
        assertEquals(1009, close.code(), close.reason());
        assertEquals(1, rig.server().status().lastSequence());
        assertEquals(200, rig.get("/api/poll").status());
    }

    /** Zeros, without the tail that RFC 7692 section 7.2.1 takes off. */
    private static byte[] deflated(int bytes) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[bytes]);
        byte[] out = new byte[bytes / 100];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(out, length - 4);
    }

    private RawAnswer get(String transport, String query, String... heads) throws Exception {
        try (RawConnection connection = rig.connect()) {
            return connection.get("/api/" + transport + query, heads).readAnswer();
        }
    }
}
