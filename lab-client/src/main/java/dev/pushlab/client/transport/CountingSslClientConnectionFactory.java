package dev.pushlab.client.transport;

import dev.pushlab.server.wire.CountingSslConnection;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.ClientConnectionFactory;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslClientConnectionFactory;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes the client's TLS connections, counted. */
final class CountingSslClientConnectionFactory extends SslClientConnectionFactory {

    private final SslContextFactory.Client tls;
    private final ByteBufferPool pool;
    private final Executor executor;

    CountingSslClientConnectionFactory(
            SslContextFactory.Client tls, ByteBufferPool pool, Executor executor, ClientConnectionFactory plain) {
        super(tls, pool, executor, plain);
        this.tls = tls;
        this.pool = pool;
        this.executor = executor;
    }

    @Override
    protected SslConnection newSslConnection(EndPoint endPoint, SSLEngine engine) {
        return new CountingSslConnection(pool, executor, tls, endPoint, engine);
    }
}
