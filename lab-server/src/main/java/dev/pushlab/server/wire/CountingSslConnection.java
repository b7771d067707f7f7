package dev.pushlab.server.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * TLS over a {@link CountingEndPoint} that also shows the plain text to the tap, so that what TLS adds is the
 * difference and is not counted twice.
 */
public final class CountingSslConnection extends SslConnection {

    /** TLS for a connection; the endpoint is a {@link CountingEndPoint}. */
    public CountingSslConnection(
            ByteBufferPool pool, Executor executor, SslContextFactory tls, EndPoint endPoint, SSLEngine engine) {
        super(pool, executor, tls, endPoint, engine);
        WireTap.of(endPoint).secure();
    }

    @Override
    protected SslEndPoint newSslEndPoint() {
        return new PlainTextEndPoint();
    }

    private final class PlainTextEndPoint extends SslEndPoint {

        /** As that of the socket, which cannot be held here: TLS takes its own lock between the two. */
        private final Object order = new Object();

        private CountingEndPoint socket() {
            return (CountingEndPoint) unwrap();
        }

        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            int filled = super.fill(buffer);
            if (filled > 0) {
                CountingEndPoint socket = socket();
                synchronized (order) {
                    socket.tap().onPlainText(socket.filled(), buffer, buffer.limit() - filled, buffer.limit());
                }
            }
            return filled;
        }

        @Override
        public boolean flush(ByteBuffer... buffers) throws IOException {
            // Reading flushes nothing while it holds TLS's own lock, to go on with a handshake: no text, no order.
            if (BufferUtil.remaining(buffers) == 0) {
                return super.flush(buffers);
            }
            synchronized (order) {
                int[] before = CountingEndPoint.positions(buffers);
                try {
                    return super.flush(buffers);
                } finally {
                    count(buffers, before);
                }
            }
        }

        private void count(ByteBuffer[] buffers, int[] before) {
            CountingEndPoint socket = socket();
            for (int i = 0; i < buffers.length; i++) {
                if (buffers[i].position() > before[i]) {
                    socket.tap().onPlainText(socket.flushed(), buffers[i], before[i], buffers[i].position());
                }
            }
        }
    }
}
