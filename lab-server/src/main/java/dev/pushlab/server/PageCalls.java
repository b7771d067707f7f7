package dev.pushlab.server;

import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.server.access.AccessHandler;
import dev.pushlab.server.access.AccessRules;
import dev.pushlab.server.page.CrowdOrder;
import dev.pushlab.server.page.CrowdProcess;
import dev.pushlab.server.page.ForeignSite;
import dev.pushlab.server.page.PageRecorder;
import dev.pushlab.server.page.RawExchange;
import dev.pushlab.server.page.RecordedExchange;
import dev.pushlab.server.page.Refusal;
import dev.pushlab.server.transport.LiveStreams;
import dev.pushlab.server.transport.Problem;
import dev.pushlab.server.wire.CountingConnector;
import dev.pushlab.server.wire.CountingEndPoint;
import dev.pushlab.server.wire.WireTap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.handler.PathMappingsHandler;

/** The calls that only the page makes: look at its own connections, and do harm to teach by. */
final class PageCalls {

    private static final String PAGE = FeedPaths.API + "page/";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final LabServer lab;
    private final List<CountingConnector> connectors;
    private final LiveStreams streams;
    private final ServerSettings settings;
    private final AccessHandler access;
    private final Refusal refusal;
    private final PageRecorder recorder;
    private final RawExchange exchanges = new RawExchange();
    private final CrowdProcess crowd = new CrowdProcess();
    private final ForeignSite foreign = new ForeignSite();

    PageCalls(
            LabServer lab,
            ServerSettings settings,
            List<CountingConnector> connectors,
            LiveStreams streams,
            AccessHandler access,
            Refusal refusal,
            PageRecorder recorder) {
        this.lab = lab;
        this.connectors = connectors;
        this.streams = streams;
        this.settings = settings;
        this.access = access;
        this.refusal = refusal;
        this.recorder = recorder;
        connectors.get(0).addBean(crowd);
        connectors.get(0).addBean(foreign);
    }

    /** How the page stands. */
    private record State(boolean refusing, long heartbeatMillis, boolean readersNeedToken) {}

    /** The name that a page gives itself in {@code client}, or that and the number of one of its requests. */
    private record Name(String client) {

        Name {
            if (client == null) {
                throw new IllegalArgumentException("client is missing; allowed: the name of a page or of its request");
            }
        }
    }

    /**
     * Who may read, until it is changed again.
     *
     * @param foreign whether the pages of the foreign site may
     * @param token whether readers need the token
     */
    private record Access(boolean foreign, boolean token) {}

    /** How many connections were cut. */
    private record Done(int connections) {}

    private record Refuse(boolean on) {}

    /** Where the foreign site is. */
    private record Site(int port) {}

    /** How many idle clients are open. */
    private record Crowd(int open) {}

    void addTo(PathMappingsHandler routes, ServerCalls calls) {
        calls.ask(routes, PAGE + "exchange", body -> recorded(FeedCodec.parse(body, Name.class)));
        calls.read(routes, PAGE + "state", body -> state());
        calls.control(routes, "exchange", this::exchange);
        calls.control(routes, "cut", body -> cut(FeedCodec.parse(body, Name.class)));
        calls.control(routes, "crowd", body -> crowd(FeedCodec.parse(body, CrowdOrder.class)));
        calls.control(routes, "foreign", body -> new Site(foreign.open(lab.uri().getHost())));
        calls.control(routes, "access", body -> access(FeedCodec.parse(body, Access.class)));
        calls.control(routes, "leave", body -> leave());
        calls.control(routes, "refuse", body -> refuse(FeedCodec.parse(body, Refuse.class)));
    }

    private RecordedExchange recorded(Name name) {
        return recorder.read(name.client())
                .orElseThrow(() -> new Problem.Refused(
                        NOT_FOUND, "client is '" + name.client() + "'; allowed: a request that is kept here"));
    }

    private State state() {
        return new State(
                refusal.isOn(),
                settings.endpoints().heartbeat().toMillis(),
                access.rules().readersNeedToken());
    }

    private RawExchange.Outcome exchange(String body) throws IOException {
        refuseTls();
        InetSocketAddress here =
                new InetSocketAddress(lab.uri().getHost(), lab.uri().getPort());
        return exchanges.with(here, FeedCodec.parse(body, RawExchange.Order.class));
    }

    private Crowd crowd(CrowdOrder order) throws IOException {
        refuseTls();
        return new Crowd(crowd.call(lab.uri(), order));
    }

    private void refuseTls() {
        if (lab.uri().getScheme().equals("https")) {
            throw new IllegalArgumentException("the server speaks TLS; allowed: this call with plain HTTP only");
        }
    }

    /** Cuts as a broken cable or a killed peer does: without a goodbye. */
    private Done cut(Name order) throws IOException {
        Set<Long> doomed = recorder.connectionsOf(order.client());
        int count = 0;
        List<EndPoint> all = connectors.stream()
                .flatMap(connector -> connector.getConnectedEndPoints().stream())
                .toList();
        for (EndPoint endPoint : all) {
            if (doomed.contains(WireTap.of(endPoint).connection()) && endPoint instanceof CountingEndPoint socket) {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.close();
                count++;
            }
        }
        return new Done(count);
    }

    private State access(Access order) throws Exception {
        AccessRules rules = settings.access();
        if (order.foreign()) {
            URI here = lab.uri();
            rules = rules.withOrigin("http://" + here.getHost() + ":" + foreign.open(here.getHost()));
        }
        access.change(order.token() ? rules.withTokenForReaders() : rules);
        return state();
    }

    /** Says goodbye to every stream, as a server that stops does; it goes on serving. */
    private State leave() {
        streams.leave();
        return state();
    }

    private State refuse(Refuse order) {
        refusal.set(order.on());
        return state();
    }
}
