package dev.pushlab.server.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;

/**
 * Puts a message together from its fragments (RFC 6455 section 5.4), within bounds of size and number. Jetty has
 * checked already that fragments come in a lawful order.
 */
final class MessageAssembler {

    private static final int MOST_FRAGMENTS = 1_024;

    private final int largestBytes;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream(0);
    private int fragments;

    MessageAssembler(int largestBytes) {
        this.largestBytes = largestBytes;
    }

    /**
     * Adds a data frame.
     *
     * @return the whole message when this was its last frame, else null
     * @throws CloseException with the code to close with: 1008 or 1009
     */
    ByteBuffer add(Frame frame) {
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            fragments = 0;
        }
        if (message.size() + frame.getPayloadLength() > largestBytes) {
            throw new CloseException(
                    CloseStatus.MESSAGE_TOO_LARGE, "a message is larger than " + largestBytes + " bytes");
        }
        if (++fragments > MOST_FRAGMENTS) {
            throw new CloseException(
                    CloseStatus.POLICY_VIOLATION, "a message has more than " + MOST_FRAGMENTS + " fragments");
        }
        byte[] payload = new byte[frame.getPayloadLength()];
        frame.getPayload().slice().get(payload);
        message.writeBytes(payload);
        if (!frame.isFin()) {
            return null;
        }
        byte[] whole = message.toByteArray();
        message.reset();
        return ByteBuffer.wrap(whole);
    }
}
