package dev.pushlab.server.wire;

import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes the server's TLS connections, counted. */
public final class CountingSslConnectionFactory extends SslConnectionFactory {

    /** TLS before the named protocol. */
    public CountingSslConnectionFactory(SslContextFactory.Server tls, String nextProtocol) {
        super(tls, nextProtocol);
    }

    @Override
    protected SslConnection newSslConnection(Connector connector, EndPoint endPoint, SSLEngine engine) {
        return new CountingSslConnection(
                connector.getByteBufferPool(), connector.getExecutor(), getSslContextFactory(), endPoint, engine);
    }
}
