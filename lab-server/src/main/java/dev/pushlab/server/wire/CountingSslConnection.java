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

        /**
         * Keeps an answer from being counted before its request. Not the tap itself, which Jetty's lock of the TLS
         * engine may already wait for: that lock is taken inside this one and never the other way round.
         */
        private final Object order = new Object();

        private CountingEndPoint socket() {
            return (CountingEndPoint) unwrap();
        }

        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            int filled = super.fill(buffer);
            if (filled > 0) {
                synchronized (order) {
                    CountingEndPoint socket = socket();
                    socket.tap().onPlainText(socket.filled(), buffer, buffer.limit() - filled, buffer.limit());
                }
            }
            return filled;
        }

        @Override
        public boolean flush(ByteBuffer... buffers) throws IOException {
            if (BufferUtil.isEmpty(buffers)) {
                // Nothing to count; and to shake hands Jetty does this from inside its own lock.
                return super.flush(buffers);
            }
            int[] before = CountingEndPoint.positions(buffers);
            synchronized (order) {
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
}
