package dev.pushlab.client.transport;

import dev.pushlab.server.wire.WireTap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * A connection that hands each chunk of bytes to its input on the selector's own thread: no hand-over to a pool, no
 * buffer a connection.
 */
final class WireConnection extends AbstractConnection {

    /** Who reads a connection. Calls come one at a time; none after {@link #onEnd}. */
    interface Input {

        void onOpen(WireConnection connection);

        /**
         * Bytes have been read; they must all be consumed.
         *
         * @param readAtNanos {@link System#nanoTime()} when they were
         */
        void onBytes(ByteBuffer bytes, long readAtNanos);

        /**
         * Nothing more will come.
         *
         * @param cause why, or null when the peer has closed in good order
         */
        void onEnd(Throwable cause);
    }

    private static final int BUFFER_BYTES = 64 * 1024;

    private static final ThreadLocal<ByteBuffer> BUFFER =
            ThreadLocal.withInitial(() -> BufferUtil.allocateDirect(BUFFER_BYTES));

    private final Input input;
    private final Callback readable = new Readable();
    private boolean ended;

    WireConnection(EndPoint endPoint, Executor executor, Input input) {
        super(endPoint, executor);
        this.input = input;
    }

    /** Who counts this connection. */
    WireTap tap() {
        return WireTap.of(getEndPoint());
    }

    /** Writes; one write at a time. */
    void write(ByteBuffer bytes, Callback callback) {
        getEndPoint().write(callback, bytes);
    }

    /**
     * Says that nothing more will be sent, and reads on until the peer has closed too: so both sides see every byte of
     * the other's, down to TLS's own goodbye.
     */
    void leave() {
        getEndPoint().shutdownOutput();
    }

    @Override
    public void onOpen() {
        super.onOpen();
        input.onOpen(this);
        fillInterested(readable);
    }

    @Override
    public void onFillable() {
        ByteBuffer buffer = BUFFER.get();
        try {
            while (!ended) {
                BufferUtil.clear(buffer);
                int read = getEndPoint().fill(buffer);
                if (read == 0) {
                    fillInterested(readable);
                    return;
                }
                if (read < 0) {
                    end(null);
                    return;
                }
                input.onBytes(buffer, System.nanoTime());
            }
        } catch (IOException | RuntimeException e) {
            end(e);
        }
    }

    private void end(Throwable cause) {
        if (!ended) {
            ended = true;
            // The socket itself: TLS would say another goodbye, which nobody reads any more.
            EndPoint endPoint = getEndPoint();
            (endPoint instanceof EndPoint.Wrapper wrapper ? wrapper.unwrap() : endPoint).close();
            input.onEnd(cause);
        }
    }

    /** Readiness that the selector's thread may act on at once. */
    private final class Readable implements Callback {

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void succeeded() {
            onFillable();
        }

        @Override
        public void failed(Throwable cause) {
            end(cause);
        }
    }
}
