package dev.pushlab.client.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.internal.Generator;

/** Sends a client's frames one after the other, masked as RFC 6455 section 5.3 demands. Any thread may send. */
final class FrameSender {

    private final WireConnection connection;
    private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
    private final Generator generator = new Generator();
    private final IteratingCallback writing;

    FrameSender(WireConnection connection, Consumer<Throwable> onFailure) {
        this.connection = connection;
        this.writing = new IteratingCallback() {
            @Override
            protected Action process() {
                ByteBuffer next;
                synchronized (waiting) {
                    next = waiting.poll();
                }
                if (next == null) {
                    return Action.IDLE;
                }
                connection.write(next, Callback.from(this::succeeded, this::failed));
                return Action.SCHEDULED;
            }

            @Override
            protected void onFailure(Throwable cause) {
                onFailure.accept(cause);
            }
        };
    }

    void send(Frame frame) {
        byte[] mask = new byte[4];
        ThreadLocalRandom.current().nextBytes(mask);
        frame.setMask(mask);
        ByteBuffer bytes = BufferUtil.allocate(Generator.MAX_HEADER_LENGTH + frame.getPayloadLength());
        synchronized (waiting) {
            generator.generateWholeFrame(frame, bytes);
            waiting.add(bytes);
        }
        writing.iterate();
    }
}
