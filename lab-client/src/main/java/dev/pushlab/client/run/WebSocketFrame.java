package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A WebSocket frame, field by field (RFC 6455 section 5.2).
 *
 * @param fin whether it is the last frame of its message
 * @param rsv the three reserved bits, 0 to 7; 0 without an extension
 * @param opcode what it is: 0 to 15
 * @param masked whether its payload is masked, as every client's must be
 * @param length bytes of its payload
 * @param maskingKey what the payload is masked with, four bytes; null when it is not masked
 * @param payload its payload, unmasked
 */
public record WebSocketFrame(
        boolean fin, int rsv, int opcode, boolean masked, long length, byte[] maskingKey, byte[] payload) {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    /**
     * Reads the frame that some bytes begin with.
     *
     * @return the frame, or nothing while bytes of it are missing
     */
    public static Optional<WebSocketFrame> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < 2) {
            return Optional.empty();
        }
        int first = in.get();
        int second = in.get();
        boolean masked = (second & 0x80) != 0;
        // A length up to 125 stands here itself; 126 and 127 say that it follows in 2 or 8 bytes.
        int shortLength = second & 0x7F;
        int more = (shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0) + (masked ? 4 : 0);
        if (in.remaining() < more) {
            return Optional.empty();
        }
        long length = shortLength == 126 ? in.getChar() : shortLength == 127 ? in.getLong() : shortLength;
        byte[] key = masked ? take(in, 4) : null;
        if (in.remaining() < length) {
            return Optional.empty();
        }
        byte[] payload = take(in, (int) length);
        for (int i = 0; masked && i < payload.length; i++) {
            payload[i] ^= key[i % 4];
        }
        return Optional.of(new WebSocketFrame(
                (first & 0x80) != 0, (first & 0x70) >> 4, first & 0x0F, masked, length, key, payload));
    }

    private static byte[] take(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    /** What the opcode means (RFC 6455 section 11.8). */
    public String kind() {
        return switch (opcode) {
            case 0 -> "continuation";
            case TEXT -> "text";
            case 2 -> "binary";
            case CLOSE -> "close";
            case 9 -> "ping";
            case 10 -> "pong";
            default -> "reserved";
        };
    }

    /** Whether it says goodbye. */
    public boolean isClose() {
        return opcode == CLOSE;
    }

    /**
     * The payload as people read it: text, or the code and reason of a close (section 5.5.1); empty when it is neither.
     */
    public String text() {
        if (opcode == TEXT) {
            return new String(payload, UTF_8);
        }
        if (isClose() && length >= 2) {
            int code = ByteBuffer.wrap(payload).getChar();
            return (code + " " + new String(payload, 2, payload.length - 2, UTF_8)).strip();
        }
        return "";
    }
}
