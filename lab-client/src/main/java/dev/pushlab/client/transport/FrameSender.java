package dev.pushlab.client.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.internal.Generator;

/** Sends a client's frames one after the other, masked as RFC 6455 section 5.3 demands. Any thread may send. */
final class FrameSender {

    private final HttpLine line;
    private final Generator generator = new Generator();
    private final Callback failing;

    /**
     * A sender on a line that has been upgraded.
     *
     * @param failing is told when a frame cannot be sent
     */
    FrameSender(HttpLine line, Callback failing) {
        this.line = line;
        this.failing = failing;
    }

    synchronized void send(Frame frame) {
        line.write(masked(frame), failing);
    }

    /** Sends the goodbye, after which there is nothing more to send. */
    synchronized void sendLast(Frame frame) {
        line.writeLast(masked(frame), failing);
    }

    private ByteBuffer masked(Frame frame) {
        byte[] mask = new byte[4];
        ThreadLocalRandom.current().nextBytes(mask);
        frame.setMask(mask);
        ByteBuffer bytes = BufferUtil.allocate(Generator.MAX_HEADER_LENGTH + frame.getPayloadLength());
        generator.generateWholeFrame(frame, bytes);
        return bytes;
    }
}
