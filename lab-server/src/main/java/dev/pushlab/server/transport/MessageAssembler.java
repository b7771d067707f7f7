package dev.pushlab.server.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;

/**
 * Puts a message together from its fragments (RFC 6455 section 5.4), within bounds of size and number, and checks that
 * text is UTF-8. Jetty has checked already that fragments come in a lawful order.
 */
final class MessageAssembler {

    private static final int MOST_FRAGMENTS = 1_024;

    private final int largestBytes;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream(0);
    private boolean text;
    private int fragments;

    MessageAssembler(int largestBytes) {
        this.largestBytes = largestBytes;
    }

    /**
     * Adds a data frame.
     *
     * @return the whole message when this was its last frame, else null
     * @throws CloseException with the code to close with: 1007, 1008 or 1009
     */
    ByteBuffer add(Frame frame) {
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            text = frame.getOpCode() == OpCode.TEXT;
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
        if (text) {
            requireUtf8(whole);
        }
        return ByteBuffer.wrap(whole);
    }

    private static void requireUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), true);
        if (result.isError()) {
            throw new CloseException(CloseStatus.BAD_PAYLOAD, "a text message is not UTF-8");
        }
    }
}
