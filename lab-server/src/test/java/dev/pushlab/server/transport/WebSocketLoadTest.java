package dev.pushlab.server.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.RawWebSocket.Frame;
import dev.pushlab.server.ServerRig;
import dev.pushlab.server.access.AccessRules;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Rows B6 and B9: more than one would send, and a server that fails inside. */
class WebSocketLoadTest {

    @Test
    void b6FiveThousandPingsAreAllAnswered() throws Exception {
        try (ServerRig rig = ServerRig.start()) {
            RawWebSocket socket = RawWebSocket.open(rig.connect(), "?after=0", "");
            ByteArrayOutputStream pings = new ByteArrayOutputStream();
            for (int i = 0; i < 5_000; i++) {
                pings.writeBytes(RawWebSocket.frame(0x80 | RawWebSocket.PING, text(i)));
            }
            socket.read();
            Thread sender = sending(socket, pings.toByteArray());
            for (int i = 0; i < 5_000; i++) {
                Frame frame = socket.read();
                assertEquals(RawWebSocket.PONG, frame.opcode());
                assertArrayEquals(text(i), frame.payload());
            }
            sender.join();
        }
    }

    @Test
    void b6AHundredThousandTinyMessagesAreAllAnswered() throws Exception {
        try (ServerRig rig = ServerRig.start()) {
            RawWebSocket socket = RawWebSocket.open(rig.connect(), "", "");
            byte[] one = RawWebSocket.frame(0x80 | RawWebSocket.TEXT, "{\"payload\":\"\"}".getBytes(US_ASCII));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < 100_000; i++) {
                all.writeBytes(one);
            }
            Thread sender = sending(socket, all.toByteArray());
            int answers = 0;
            while (answers < 100_000) {
                // Answers and events share the socket.
                answers += FeedCodec.decodeMessage(socket.read().text()).published() == null ? 0 : 1;
            }
            sender.join();
            assertEquals(100_000, rig.server().status().lastSequence());
        }
    }

    @Test
    void b9AFailureInsideIsToldWithoutItsReasonAndLogged() throws Exception {
        Logger log = Logger.getLogger(WebSocketSession.class.getName());
        log.setLevel(Level.OFF);
        Endpoint whole = new WebSocketEndpoint();
        Endpoint broken = new Endpoint() {
            @Override
            public String name() {
                return whole.name();
            }

            @Override
            public org.eclipse.jetty.server.Handler handler(EndpointContext context) {
                return whole.handler(new EndpointContext(
                        context.feed(),
                        payload -> {
                            throw new IllegalStateException("secret of the house");
                        },
                        context.mayPublish(),
                        context.streams(),
                        context.settings()));
            }
        };
        try (ServerRig rig =
                ServerRig.start(EndpointSettings.DEFAULT, AccessRules.DEFAULT, List.of(new PollEndpoint(), broken))) {
            RawWebSocket socket = RawWebSocket.open(rig.connect(), "?after=0", "");
            socket.send("{\"payload\":\"x\"}");
            Frame close = socket.readClose();
            assertEquals(1011, close.code());
            assertEquals("the server failed; its log says why", close.reason());
        } finally {
            log.setLevel(null);
        }
    }

    private static byte[] text(int number) {
        return Integer.toString(number).getBytes(US_ASCII);
    }

    private static Thread sending(RawWebSocket socket, byte[] bytes) {
        Thread sender = new Thread(() -> {
            try {
                socket.connection().send(bytes);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        sender.start();
        return sender;
    }
}
