package dev.pushlab.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.protocol.BinaryCodec;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import dev.pushlab.protocol.FeedMessage;
import dev.pushlab.protocol.FeedOpening;
import dev.pushlab.protocol.Published;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.RawWebSocket.Frame;
import dev.pushlab.server.ServerRig;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebSocketSessionTest {

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
    void saysFirstWhereTheStreamStandsAndThenEachEventInAFrame() throws Exception {
        rig.publish("before");
        RawWebSocket socket = open("?after=0", "pushlab.v1");

        assertText(FeedCodec.json(new FeedOpening(rig.epoch(), 0)), socket.read());
        assertEquals(1, FeedCodec.decodeMessage(socket.read().text()).event().sequence());
        FeedEvent event = rig.server().feed().publish("é\uD83D\uDE00".repeat(20_000), 5);
        assertText(FeedCodec.json(event), socket.read());
    }

    @Test
    void speaksBinaryToWhoeverAskedForIt() throws Exception {
        RawWebSocket socket = open("", "pushlab.v1.binary");

        assertEquals(FeedMessage.of(new FeedOpening(rig.epoch(), 0)), binary(socket.read()));
        FeedEvent event = rig.server().feed().publish("payload é", 5);
        Frame frame = socket.read();
        assertArrayEquals(BinaryCodec.encode(event), frame.payload());
        assertEquals(RawWebSocket.BINARY, frame.opcode());
    }

    @Test
    void speaksTextToWhoeverAskedForNothing() throws Exception {
        RawWebSocket socket = open("?after=0", "");

        assertText(FeedCodec.json(new FeedOpening(rig.epoch(), 0)), socket.read());
    }

    /** Larger than any message that it would take: every other transport carries it too. */
    @ParameterizedTest
    @ValueSource(strings = {"pushlab.v1", "pushlab.v1.binary"})
    void anEventLargerThanAFrameMayBeComesInSeveralAndNoneIsLost(String subprotocol) throws Exception {
        int most = EndpointSettings.DEFAULT.largestMessageBytes();
        RawWebSocket socket = open("?after=0", subprotocol);
        socket.read();
        rig.publish("before", "x".repeat(2 * most), "after");

        assertEquals("before", message(socket.read()).event().payload().text());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Frame frame = socket.read();
        byte[] first = frame.payload();
        while (!frame.last()) {
            whole.writeBytes(frame.payload());
            frame = socket.read();
            assertEquals(RawWebSocket.CONTINUATION, frame.opcode());
        }
        whole.writeBytes(frame.payload());
        int opcode = subprotocol.endsWith("binary") ? RawWebSocket.BINARY : RawWebSocket.TEXT;
        assertEquals(most, first.length);
        assertEquals(
                "x".repeat(2 * most),
                message(new Frame(true, opcode, whole.toByteArray()))
                        .event()
                        .payload()
                        .text());
        assertEquals("after", message(socket.read()).event().payload().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pushlab.v1", "pushlab.v1.binary"})
    void gapsAndAnotherLifeAreMessagesOfTheirOwn(String subprotocol) throws Exception {
        for (int i = 0; i < 70; i++) {
            rig.publish("x");
        }
        RawWebSocket socket = open("?after=2", subprotocol);
        assertEquals(FeedMessage.of(new FeedOpening(rig.epoch(), 2)), message(socket.read()));
        assertEquals(FeedMessage.of(new FeedGap(3, 6, FeedGap.HISTORY)), message(socket.read()));
        for (long sequence = 7; sequence <= 70; sequence++) {
            assertEquals(sequence, message(socket.read()).event().sequence());
        }
        rig.server().feed().reset();
        assertEquals(FeedMessage.of(new FeedGap(1, 0, FeedGap.EPOCH)), message(socket.read()));
        assertEquals(FeedMessage.of(new FeedOpening(rig.epoch(), 0)), message(socket.read()));
        rig.publish("first of its life");
        assertEquals(1, message(socket.read()).event().sequence());
    }

    @Test
    void publishesATextMessageAndAnswersWithItsSequence() throws Exception {
        RawWebSocket socket = open("?after=0", "pushlab.v1");
        socket.read();
        socket.send("{\"payload\":\"said é\"}");

        FeedMessage one = message(socket.read());
        FeedMessage other = message(socket.read());
        FeedEvent event = one.event() == null ? other.event() : one.event();
        assertEquals(new Published(1), one.published() == null ? other.published() : one.published());
        assertEquals("said é", event.payload().text());
        assertEquals(event.scheduledAtNanos(), event.publishedAtNanos(), 1e9);
        TransportTotals totals =
                rig.awaitTotals("websocket", now -> now.toServer().payload() > 0);
        assertEquals("said é".getBytes(UTF_8).length, totals.toServer().payload());
    }

    @Test
    void publishesABinaryMessageAsItIs() throws Exception {
        RawWebSocket socket = open("?after=0", "pushlab.v1.binary");
        socket.read();
        socket.send(true, RawWebSocket.BINARY, "{\"é\"}".getBytes(UTF_8));

        FeedMessage one = message(socket.read());
        FeedMessage other = message(socket.read());
        assertEquals(new Published(1), one.published() == null ? other.published() : one.published());
        assertEquals(
                "{\"é\"}",
                (one.event() == null ? other.event() : one.event()).payload().text());
    }

    @Test
    void aMessageInFragmentsIsOneEventAlsoWithAPingBetweenThem() throws Exception {
        RawWebSocket socket = open("", "pushlab.v1");
        socket.read();
        byte[] message = "{\"payload\":\"é\"}".getBytes(UTF_8);
        for (int i = 0; i < message.length; i++) {
            int opcode = i == 0 ? RawWebSocket.TEXT : RawWebSocket.CONTINUATION;
            socket.send(i == message.length - 1, opcode, new byte[] {message[i]});
            socket.send(true, RawWebSocket.PING, new byte[] {(byte) i});
            assertArrayEquals(
                    new byte[] {(byte) i}, readOf(socket, RawWebSocket.PONG).payload());
        }

        ServerRig.await(() -> rig.server().status().lastSequence() == 1, () -> "nothing was published");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125})
    void aPingIsAnsweredWithItsPayload(int size) throws Exception {
        RawWebSocket socket = open("", "");
        socket.read();
        byte[] payload = new byte[size];
        java.util.Arrays.fill(payload, (byte) 0xFF);
        socket.send(true, RawWebSocket.PING, payload);

        Frame pong = socket.read();
        assertEquals(RawWebSocket.PONG, pong.opcode());
        assertArrayEquals(payload, pong.payload());
    }

    @Test
    void anUnaskedPongIsLeftAside() throws Exception {
        RawWebSocket socket = open("", "");
        socket.read();
        socket.send(true, RawWebSocket.PONG, new byte[3]).send(true, RawWebSocket.PING, new byte[1]);

        assertEquals(RawWebSocket.PONG, socket.read().opcode());
        assertEquals(1, rig.server().status().streams());
    }

    @Test
    void anIdleSocketIsPingedAndGoesOn() throws Exception {
        rig.close();
        rig = ServerRig.start(new EndpointSettings(
                1_000, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofMillis(30), 1 << 20));
        RawWebSocket socket = open("?after=0", "");
        socket.read();

        for (int i = 0; i < 3; i++) {
            assertEquals(RawWebSocket.PING, socket.read().opcode());
            socket.send(true, RawWebSocket.PONG, new byte[0]);
        }
        rig.publish("x");
        assertEquals(1, message(readOf(socket, RawWebSocket.TEXT)).event().sequence());
    }

    private RawWebSocket open(String query, String subprotocols) throws Exception {
        return RawWebSocket.open(rig.connect(), query, subprotocols);
    }

    private static Frame readOf(RawWebSocket socket, int opcode) throws Exception {
        Frame frame = socket.read();
        while (frame.opcode() != opcode) {
            frame = socket.read();
        }
        return frame;
    }

    private static FeedMessage message(Frame frame) {
        return frame.opcode() == RawWebSocket.BINARY ? binary(frame) : FeedCodec.decodeMessage(frame.text());
    }

    private static FeedMessage binary(Frame frame) {
        return BinaryCodec.decodeMessage(ByteBuffer.wrap(frame.payload()));
    }

    private static void assertText(String json, Frame frame) {
        assertEquals(RawWebSocket.TEXT, frame.opcode());
        assertEquals(true, frame.last());
        assertEquals(json, frame.text());
    }
}
