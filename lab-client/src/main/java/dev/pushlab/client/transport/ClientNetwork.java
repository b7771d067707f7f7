package dev.pushlab.client.transport;

import dev.pushlab.protocol.HttpVersion;
import dev.pushlab.server.wire.WireLedger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.ClientConnectionFactory;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Transport;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.Scheduler;

/** The way to one server: selector threads, timers and the byte ledger that all subscribers share. */
public final class ClientNetwork implements AutoCloseable {

    private static final int SELECTORS = 2;

    private final InetSocketAddress address;
    private final String origin;
    private final CountingClientConnector connector;
    private final SslContextFactory.Client tls;

    /**
     * Starts the threads; connects nothing yet.
     *
     * @param target the server, {@code http://host:port} or {@code https://host:port}
     * @param ledger where bytes are counted
     * @param trust which certificates to trust; null for those that Java trusts
     */
    public ClientNetwork(URI target, WireLedger ledger, SSLContext trust) {
        this(target, new InetSocketAddress(target.getHost(), target.getPort()), ledger, trust);
    }

    /**
     * The same by another way.
     *
     * @param route where to connect to instead; requests still name the server
     */
    public ClientNetwork(URI target, InetSocketAddress route, WireLedger ledger, SSLContext trust) {
        this.address = route;
        this.origin = target.getScheme() + "://" + target.getAuthority();
        this.tls = "https".equals(target.getScheme()) ? new SslContextFactory.Client() : null;
        this.connector = new CountingClientConnector(ledger);
        QueuedThreadPool threads = new QueuedThreadPool(SELECTORS + 6, SELECTORS + 2);
        threads.setName("generator");
        threads.setDaemon(true);
        // Interrupted in its start, Jetty waits this long for threads that have yet to learn that they may go.
        threads.setStopTimeout(200);
        connector.setExecutor(threads);
        connector.setSelectors(SELECTORS);
        connector.setTCPNoDelay(true);
        connector.setConnectTimeout(Duration.ofSeconds(10));
        connector.setIdleTimeout(Duration.ZERO);
        if (tls != null) {
            tls.setSslContext(trust);
            connector.setSslContextFactory(tls);
        }
        LifeCycle.start(connector);
    }

    /** Where connections go to: the server, or a relay before it. */
    public InetSocketAddress address() {
        return address;
    }

    /** Local ports of the connections that are open now: which of the machine's sockets are this network's. */
    public Set<Integer> localPorts() {
        return connector.localPorts();
    }

    /** Timers, for polls. */
    Scheduler scheduler() {
        return connector.getScheduler();
    }

    /**
     * Head of a transport's requests, after the profile that is asked for.
     *
     * @param needed fields without which the request would be another
     * @param offered fields that are added where the profile has none of their name
     */
    RequestHead head(String transport, SubscribeOptions options, HttpFields needed, HttpFields offered) {
        return HeadsProfile.of(options.heads()).head(transport, origin, needed, offered);
    }

    /** Connects; the input is told when it is done, or why it could not be. */
    void connect(HttpVersion http, HttpLine.Input input) {
        boolean two = http == HttpVersion.HTTP_2;
        WireConnection.Input line = two ? new Http2Line(input, tls == null ? "http" : "https") : new Http1Line(input);
        ClientConnectionFactory plain =
                (endPoint, context) -> new WireConnection(endPoint, connector.getExecutor(), line);
        ClientConnectionFactory factory = tls == null
                ? plain
                : new CountingSslClientConnectionFactory(
                        tls, connector.getByteBufferPool(), connector.getExecutor(), plain, two ? "h2" : null);
        Map<String, Object> context = new HashMap<>();
        context.put(Transport.CONTEXT_KEY, Transport.TCP_IP);
        context.put(ClientConnectionFactory.CONTEXT_KEY, factory);
        context.put(
                ClientConnector.CONNECTION_PROMISE_CONTEXT_KEY,
                Promise.<Connection>from(connected -> {}, input::onEnd));
        connector.connect(address, context);
    }

    /** Stops the threads; connections that are still open are closed. */
    @Override
    public void close() {
        LifeCycle.stop(connector);
        LifeCycle.stop(connector.getExecutor());
    }
}
