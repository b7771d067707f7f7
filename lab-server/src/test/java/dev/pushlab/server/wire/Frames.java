package dev.pushlab.server.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Writes WebSocket frames (RFC 6455 section 5.2) byte by byte, lawful or not. */
final class Frames {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A frame with the shortest length that fits. */
    Frames add(boolean last, int opcode, boolean masked, int length) {
        bytes.write((last ? 0x80 : 0) | opcode);
        int mask = masked ? 0x80 : 0;
        if (length < 126) {
            bytes.write(mask | length);
        } else if (length < 65_536) {
            bytes.write(mask | 126);
            bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
        } else {
            bytes.write(mask | 127);
            bytes.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
        }
        bytes.writeBytes(new byte[masked ? 4 : 0]);
        bytes.writeBytes(new byte[length]);
        return this;
    }

    /** The head of a binary frame that declares a length of 64 bits, and nothing behind it. */
    Frames declare(long length) {
        bytes.write(0x82);
        bytes.write(0x80 | 127);
        bytes.writeBytes(ByteBuffer.allocate(12).putLong(length).array());
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
