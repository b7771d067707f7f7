package dev.pushlab.server;

import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.ServerStatus;
import dev.pushlab.protocol.WireTotals;
import dev.pushlab.server.access.AccessHandler;
import dev.pushlab.server.access.ControlToken;
import dev.pushlab.server.access.ForeignOrigins;
import dev.pushlab.server.access.RequestDeadline;
import dev.pushlab.server.access.Tickets;
import dev.pushlab.server.feed.EventFeed;
import dev.pushlab.server.feed.FaultyFeed;
import dev.pushlab.server.feed.FeedPublisher;
import dev.pushlab.server.feed.FeedWaiters;
import dev.pushlab.server.page.PageFiles;
import dev.pushlab.server.page.PageRecorder;
import dev.pushlab.server.page.Refusal;
import dev.pushlab.server.process.HiccupMeter;
import dev.pushlab.server.transport.CompressionSwitch;
import dev.pushlab.server.transport.Endpoint;
import dev.pushlab.server.transport.EndpointContext;
import dev.pushlab.server.transport.Endpoints;
import dev.pushlab.server.transport.LiveStreams;
import dev.pushlab.server.wire.CountingConnector;
import dev.pushlab.server.wire.WireLedger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.Jetty;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * One Jetty server that offers one event feed over every transport, with the byte ledger under all of them. Started by
 * {@link #start}, stopped by {@link #close}.
 */
public final class LabServer implements AutoCloseable {

    /** Version that answers and results carry. */
    public static final String VERSION = "0.1.0";

    /** Version of Jetty, which both sides run on. */
    public static final String JETTY_VERSION = Jetty.VERSION;

    private static final String EVENTS = FeedPaths.EVENTS.substring(FeedPaths.API.length());

    /** Connections beyond the limit that are accepted, so that they can be told to come again. */
    private static final int SPARE_CONNECTIONS = 1_000;

    private static final Duration GOODBYE = Duration.ofMillis(500);

    private final ServerSettings settings;
    private final Server server;
    private final List<CountingConnector> connectors;
    private final FeedWaiters waiters = new FeedWaiters();
    private final EventFeed feed;
    private final FaultyFeed faults;
    private final FeedPublisher publisher;
    private final WireLedger ledger;
    private final LiveStreams streams;
    private final AccessHandler access;
    private final Refusal refusal = new Refusal();
    private final Tickets tickets = new Tickets(System::nanoTime);
    private final HiccupMeter hiccups = HiccupMeter.start();

    private LabServer(ServerSettings settings, List<Endpoint> endpoints, PageRecorder recorder) {
        this.settings = settings;
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("server");
        this.server = new Server(threads);
        this.feed = new EventFeed(settings.history(), System::nanoTime, waiters);
        this.faults = new FaultyFeed(feed);
        this.publisher = new FeedPublisher(feed, faults, System::nanoTime);
        this.ledger = new WireLedger(
                Stream.concat(endpoints.stream().map(Endpoint::name), Stream.of(EVENTS))
                        .toList(),
                recorder);
        this.streams = new LiveStreams(server.getScheduler(), settings.endpoints());
        this.connectors = Connectors.of(server, settings, ledger);
        connectors.forEach(server::addConnector);
        server.addBean(streams);
        server.setErrorHandler(new ErrorAnswers());
        connectors.forEach(connector ->
                server.addBean(new RequestDeadline(connector, settings.access().requestDeadline())));
        server.addBean(new NetworkConnectionLimit(
                settings.access().mostConnections() + SPARE_CONNECTIONS, connectors.toArray(Connector[]::new)));
        this.access =
                new AccessHandler(settings.access(), new ControlToken(settings.token()), tickets, this::connections);
        PathMappingsHandler routes = routes(endpoints, recorder);
        Handler all = recorder == null ? routes : new Handler.Sequence(routes, new PageFiles());
        access.setHandler(ForeignOrigins.allow(settings.access(), new CompressionSwitch(all)));
        server.setHandler(access);
    }

    /** Starts a server with the lab's transports. */
    public static LabServer start(ServerSettings settings) throws Exception {
        return start(settings, Endpoints.all());
    }

    /** Starts a server with the lab's transports and the teaching page, which costs some memory and copying. */
    public static LabServer startWithPage(ServerSettings settings) throws Exception {
        return start(new LabServer(settings, Endpoints.all(), new PageRecorder()));
    }

    /** Starts a server with other transports. */
    public static LabServer start(ServerSettings settings, List<Endpoint> endpoints) throws Exception {
        return start(new LabServer(settings, endpoints, null));
    }

    private static LabServer start(LabServer lab) throws Exception {
        try {
            lab.server.start();
        } catch (Exception e) {
            lab.close();
            throw e;
        }
        return lab;
    }

    /** How many are connected. */
    private int connections() {
        return connectors.stream()
                .mapToInt(connector -> connector.getConnectedEndPoints().size())
                .sum();
    }

    private PathMappingsHandler routes(List<Endpoint> endpoints, PageRecorder recorder) {
        PathMappingsHandler routes = new PathMappingsHandler();
        EndpointContext context =
                new EndpointContext(faults, feed::publish, AccessHandler::isAuthorised, streams, settings.endpoints());
        for (Endpoint endpoint : endpoints) {
            routes.addMapping(PathSpec.from(FeedPaths.of(endpoint.name())), refusal.before(endpoint.handler(context)));
        }
        ServerCalls calls = new ServerCalls(
                this,
                feed,
                faults,
                publisher,
                ledger,
                hiccups,
                tickets,
                settings.access().requestDeadline());
        calls.addTo(routes);
        if (recorder != null) {
            new PageCalls(this, settings, connectors, streams, access, refusal, recorder).addTo(routes, calls);
        }
        return routes;
    }

    /** Addresses to reach the server at: the plain one, the one by TLS, or first the one and then the other. */
    public List<URI> uris() {
        return connectors.stream().map(this::uri).toList();
    }

    /** The first of them. */
    public URI uri() {
        return uri(connectors.get(0));
    }

    private URI uri(CountingConnector connector) {
        String scheme = connector.getConnectionFactory(SslConnectionFactory.class) == null ? "http" : "https";
        return URI.create(scheme + "://" + settings.host() + ":" + connector.getLocalPort());
    }

    /** The feed, for whoever publishes from inside the process. */
    public EventFeed feed() {
        return feed;
    }

    /** What the sockets have carried until now. */
    public WireTotals totals() {
        return ledger.read();
    }

    /** How the server stands. */
    public ServerStatus status() {
        var now = feed.now();
        return new ServerStatus(
                VERSION,
                ProcessHandle.current().pid(),
                System.nanoTime(),
                now.epoch(),
                now.after(),
                waiters.size(),
                streams.size());
    }

    /** Whether it serves: started, and not closed yet. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Answers parked long-polls and ends event streams: their clients cannot leave in good order by themselves. */
    public void release() {
        waiters.release();
    }

    /** Says goodbye to every subscriber, then stops. */
    @Override
    public void close() {
        publisher.close();
        // Before the sockets go: a parked long-poll shall be answered, not cut off.
        waiters.releaseAndWait(GOODBYE);
        streams.leave();
        LifeCycle.stop(server);
        waiters.close();
        hiccups.close();
    }
}
