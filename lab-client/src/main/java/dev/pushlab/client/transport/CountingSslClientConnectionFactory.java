package dev.pushlab.client.transport;

import dev.pushlab.server.wire.CountingSslConnection;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
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
    private final String protocol;

    /**
     * TLS before what the plain factory makes.
     *
     * @param protocol what is asked for by ALPN (RFC 7301); null for nothing, which then costs no byte
     */
    CountingSslClientConnectionFactory(
            SslContextFactory.Client tls,
            ByteBufferPool pool,
            Executor executor,
            ClientConnectionFactory plain,
            String protocol) {
        super(tls, pool, executor, plain);
        this.tls = tls;
        this.pool = pool;
        this.executor = executor;
        this.protocol = protocol;
    }

    @Override
    protected SslConnection newSslConnection(EndPoint endPoint, SSLEngine engine) {
        if (protocol != null) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {protocol});
            engine.setSSLParameters(parameters);
        }
        return new CountingSslConnection(pool, executor, tls, endPoint, engine);
    }
}
