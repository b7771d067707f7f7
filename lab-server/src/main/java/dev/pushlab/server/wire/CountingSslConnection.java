package dev.pushlab.server.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
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

        /** As on the socket: an answer must not be seen before the request that it answers. */
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
            if (Arrays.stream(buffers).noneMatch(ByteBuffer::hasRemaining)) {
                // Jetty does this from inside a read, for the handshake, with its own lock held.
                return super.flush(buffers);
            }
            synchronized (order) {
                return flushNoted(buffers);
            }
        }

        private boolean flushNoted(ByteBuffer... buffers) throws IOException {
            int[] before = CountingEndPoint.positions(buffers);
            try {
                return super.flush(buffers);
            } finally {
                CountingEndPoint socket = socket();
                for (int i = 0; i < buffers.length; i++) {
                    if (buffers[i].position() > before[i]) {
                        socket.tap().onPlainText(socket.flushed(), buffers[i], before[i], buffers[i].position());
                    }
                }
            }
        }
    }
}
