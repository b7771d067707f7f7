package dev.pushlab.client.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates a WebSocket's messages (RFC 7692 section 7.2.2): one after the other, each with the memory of those before.
 */
final class MessageInflater {

    private static final byte[] TAIL = {0, 0, -1, -1};

    private final Inflater inflater = new Inflater(true);
    private final byte[] piece = new byte[16 * 1024];
    private final int largestBytes;

    /**
     * An inflater for one connection.
     *
     * @param largestBytes size of the largest message, inflated
     */
    MessageInflater(int largestBytes) {
        this.largestBytes = largestBytes;
    }

    /**
     * Inflates a whole message.
     *
     * @throws IllegalStateException when it is not compressed data, or larger than there may be
     */
    ByteBuffer inflate(ByteBuffer message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.remaining() * 4);
        try {
            inflater.setInput(message);
            inflateAll(out);
            inflater.setInput(TAIL);
            inflateAll(out);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a message is not compressed by permessage-deflate", e);
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private void inflateAll(ByteArrayOutputStream out) throws DataFormatException {
        for (int count = inflater.inflate(piece); count > 0; count = inflater.inflate(piece)) {
            if (out.size() + count > largestBytes) {
                throw new IllegalStateException("a message is larger than " + largestBytes + " bytes when inflated");
            }
            out.write(piece, 0, count);
        }
    }

    /** Gives the memory back. */
    void end() {
        inflater.end();
    }
}
