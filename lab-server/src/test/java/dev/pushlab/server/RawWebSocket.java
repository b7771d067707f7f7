package dev.pushlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A WebSocket at the level of its frames (RFC 6455 section 5.2), lawful or not. */
public final class RawWebSocket {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    /** The example of RFC 6455 section 1.3, and the answer that it must have. */
    public static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    public static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

    /** A frame as the server sent it. */
    public record Frame(boolean last, int opcode, byte[] payload) {

        public String text() {
            return new String(payload, UTF_8);
        }

        /** Code of a close frame. */
        public int code() {
            return ByteBuffer.wrap(payload).getChar();
        }

        /** Reason of a close frame. */
        public String reason() {
            return new String(payload, 2, payload.length - 2, UTF_8);
        }
    }

    private final RawConnection connection;
    private final RawAnswer handshake;

    private RawWebSocket(RawConnection connection, RawAnswer handshake) {
        this.connection = connection;
        this.handshake = handshake;
    }

    /** Heads of whoever may publish. */
    public static final String AUTHORISED = "Authorization: Bearer " + ServerRig.TOKEN;

    /** Asks for an upgrade that may publish; the subprotocols as one head, or none where it is empty. */
    public static RawWebSocket open(RawConnection connection, String query, String subprotocols) throws IOException {
        String[] may = append(upgrade(KEY), AUTHORISED);
        String[] heads = subprotocols.isEmpty() ? may : append(may, "Sec-WebSocket-Protocol: " + subprotocols);
        return new RawWebSocket(
                connection, connection.get("/api/websocket" + query, heads).readHead());
    }

    /** Asks for an upgrade without any token. */
    public static RawWebSocket openAsReader(RawConnection connection, String query) throws IOException {
        return new RawWebSocket(
                connection,
                connection.get("/api/websocket" + query, upgrade(KEY)).readHead());
    }

    /** Heads of a lawful upgrade. */
    public static String[] upgrade(String key) {
        return new String[] {
            "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: " + key
        };
    }

    private static String[] append(String[] heads, String one) {
        String[] more = java.util.Arrays.copyOf(heads, heads.length + 1);
        more[heads.length] = one;
        return more;
    }

    public RawAnswer handshake() {
        return handshake;
    }

    public RawConnection connection() {
        return connection;
    }

    /** A whole text message. */
    public RawWebSocket send(String text) throws IOException {
        return send(true, TEXT, text.getBytes(UTF_8));
    }

    public RawWebSocket send(boolean last, int opcode, byte[] payload) throws IOException {
        connection.send(frame((last ? FIN : 0) | opcode, payload));
        return this;
    }

    /** A close frame with a code and no reason. */
    public RawWebSocket sendClose(int code) throws IOException {
        return send(true, CLOSE, ByteBuffer.allocate(2).putChar((char) code).array());
    }

    /** A masked frame whose first byte is given, so that it may be unlawful. */
    public static byte[] frame(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 14);
        frame.write(first);
        if (payload.length < 126) {
            frame.write(MASKED | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(MASKED | 126);
            frame.writeBytes(
                    ByteBuffer.allocate(2).putChar((char) payload.length).array());
        } else {
            frame.write(MASKED | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % MASK.length]);
        }
        return frame.toByteArray();
    }

    /** The next frame, of whatever kind. */
    public Frame read() throws IOException {
        byte[] head = connection.read(2);
        int length = head[1] & 0x7F;
        if (length == 126) {
            length = ByteBuffer.wrap(connection.read(2)).getChar();
        } else if (length == 127) {
            length = Math.toIntExact(ByteBuffer.wrap(connection.read(8)).getLong());
        }
        if (head[1] < 0) {
            throw new IOException("the server has masked a frame");
        }
        return new Frame(head[0] < 0, head[0] & 0x7F, connection.read(length));
    }

    /** Reads on to the close frame. */
    public Frame readClose() throws IOException {
        Frame frame = read();
        while (frame.opcode() != CLOSE) {
            frame = read();
        }
        return frame;
    }
}
