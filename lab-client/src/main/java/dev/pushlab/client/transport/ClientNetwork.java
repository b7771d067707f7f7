package dev.pushlab.client.transport;

import dev.pushlab.server.wire.WireLedger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
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
    private final String authority;
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
        this.address = new InetSocketAddress(target.getHost(), target.getPort());
        this.authority = target.getAuthority();
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

    /** Where the server is. */
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

    /** Head of a GET request; nothing is sent that is not needed. */
    byte[] get(String target, String moreHeads) {
        return RequestHead.get(target, authority, moreHeads);
    }

    /** Connects; the input is told when it is done, or why it could not be. */
    void connect(WireConnection.Input input) {
        ClientConnectionFactory plain =
                (endPoint, context) -> new WireConnection(endPoint, connector.getExecutor(), input);
        ClientConnectionFactory factory = tls == null
                ? plain
                : new CountingSslClientConnectionFactory(
                        tls, connector.getByteBufferPool(), connector.getExecutor(), plain);
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
