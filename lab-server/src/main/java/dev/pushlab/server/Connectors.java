package dev.pushlab.server;

import dev.pushlab.server.wire.CountingConnector;
import dev.pushlab.server.wire.CountingSslConnectionFactory;
import dev.pushlab.server.wire.WireLedger;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Where the server listens: plain, by TLS, or both; each speaks HTTP/1.1 and HTTP/2, whichever the client begins with.
 */
final class Connectors {

    private static final int SELECTORS = 2;
    private static final int BACKLOG = 4_096;
    private static final int LARGEST_HEAD_BYTES = 16 * 1024;

    private Connectors() {}

    /** The connectors of a server, in the order in which their addresses are told. */
    static List<CountingConnector> of(Server server, ServerSettings settings, WireLedger ledger) {
        List<CountingConnector> connectors = new ArrayList<>();
        boolean plain = settings.keystore() == null || settings.tlsPort() >= 0;
        if (plain) {
            connectors.add(connector(server, settings, ledger, settings.port(), plain()));
        }
        if (settings.keystore() != null) {
            int port = plain ? settings.tlsPort() : settings.port();
            connectors.add(connector(server, settings, ledger, port, tls(settings.keystore())));
        }
        return connectors;
    }

    private static CountingConnector connector(
            Server server, ServerSettings settings, WireLedger ledger, int port, ConnectionFactory... protocols) {
        CountingConnector connector = new CountingConnector(server, ledger, SELECTORS, protocols);
        connector.setHost(settings.host());
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        // Longer than the longest hold time: Jetty would fail a parked request.
        connector.setIdleTimeout(settings.endpoints().longestHold().toMillis() + 30_000);
        return connector;
    }

    /** HTTP/2 with prior knowledge (RFC 9113 section 3.3): the first bytes of a connection tell. */
    private static ConnectionFactory[] plain() {
        HttpConfiguration http = httpConfiguration();
        return new ConnectionFactory[] {new HttpConnectionFactory(http), withoutTimeouts(new PriorKnowledge(http))};
    }

    /** HTTP/2 where the client asks for it by ALPN (RFC 7301); who asks for nothing gets HTTP/1.1. */
    private static ConnectionFactory[] tls(Keystore keystore) {
        HttpConfiguration http = httpConfiguration();
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(keystore.file().toString());
        tls.setKeyStorePassword(keystore.password());
        tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        HttpConnectionFactory one = new HttpConnectionFactory(http);
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol(one.getProtocol());
        return new ConnectionFactory[] {
            new CountingSslConnectionFactory(tls, alpn.getProtocol()),
            alpn,
            withoutTimeouts(new HTTP2ServerConnectionFactory(http)),
            one
        };
    }

    /** A stream that is idle is no fault here: the connection's own limit is enough. */
    private static <F extends HTTP2ServerConnectionFactory> F withoutTimeouts(F factory) {
        factory.setStreamIdleTimeout(0);
        factory.setConnectProtocolEnabled(true);
        return factory;
    }

    private static HttpConfiguration httpConfiguration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(LARGEST_HEAD_BYTES);
        // The default keeps some 100 kB of heap for each connection that once had traffic.
        http.setHeaderCacheSize(64);
        return http;
    }

    /** Takes no upgrade from HTTP/1.1, which RFC 9113 has given up: its bytes would be of neither. */
    private static final class PriorKnowledge extends HTTP2CServerConnectionFactory {

        PriorKnowledge(HttpConfiguration http) {
            super(http);
        }

        @Override
        public Connection upgradeConnection(
                Connector connector, EndPoint endPoint, MetaData.Request request, HttpFields.Mutable answer) {
            return HttpMethod.PRI.is(request.getMethod())
                    ? super.upgradeConnection(connector, endPoint, request, answer)
                    : null;
        }
    }
}
