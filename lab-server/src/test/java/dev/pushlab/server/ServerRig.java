package dev.pushlab.server;

import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.access.AccessRules;
import dev.pushlab.server.transport.Endpoint;
import dev.pushlab.server.transport.EndpointSettings;
import dev.pushlab.server.transport.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real server on a free port for a test, with the sockets to it; closes them all. */
public final class ServerRig implements AutoCloseable {

    public static final String TOKEN = "a-token-of-the-tests";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What Jetty says at every start would hide what a test has to say. Held, or the level would be forgotten. */
    private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

    private final LabServer server;
    private final List<RawConnection> connections = new ArrayList<>();
    private final Aftermath aftermath;

    private ServerRig(LabServer server) {
        this.server = server;
        aftermath = Aftermath.of(server);
    }

    public static ServerRig start() throws Exception {
        return start(EndpointSettings.DEFAULT);
    }

    public static ServerRig start(EndpointSettings settings) throws Exception {
        return start(settings, AccessRules.DEFAULT, Endpoints.all());
    }

    public static ServerRig start(AccessRules access) throws Exception {
        return start(EndpointSettings.DEFAULT, access, Endpoints.all());
    }

    public static ServerRig start(EndpointSettings settings, AccessRules access, List<Endpoint> endpoints)
            throws Exception {
        return new ServerRig(LabServer.start(settings(64, settings, access), endpoints));
    }

    /** With the page, and with the history that a server has by itself. */
    public static ServerRig startWithPage(EndpointSettings settings) throws Exception {
        LabServer server =
                LabServer.startWithPage(settings(ServerSettings.DEFAULT_HISTORY, settings, AccessRules.DEFAULT));
        openForeignSite(server);
        return new ServerRig(server);
    }

    /**
     * The second site, and what Jetty starts for its first visitor, stay from the first scene that needs them to the
     * server's end: that is no leak.
     */
    private static void openForeignSite(LabServer server) throws IOException {
        String port;
        try (RawConnection connection = new RawConnection(server.uri())) {
            RawAnswer answer = connection
                    .request("POST", "/api/control/foreign", "", "Authorization: Bearer " + TOKEN)
                    .readAnswer();
            port = answer.body().replaceAll("[^0-9]", "");
        }
        try (RawConnection visitor = new RawConnection(URI.create("http://127.0.0.1:" + port))) {
            visitor.get("/foreign.html").readAnswer();
        }
    }

    private static ServerSettings settings(int history, EndpointSettings settings, AccessRules access) {
        JETTY_LOG.setLevel(Level.WARNING);
        return new ServerSettings(ServerSettings.LOOPBACK, 0, history, TOKEN, null, settings, access);
    }

    public LabServer server() {
        return server;
    }

    /** What has to hold when the test is over. */
    public Aftermath aftermath() {
        return aftermath;
    }

    public RawConnection connect() throws IOException {
        return connect(0);
    }

    /** A connection with little room for what is not read. */
    public RawConnection connect(int receiveBufferBytes) throws IOException {
        RawConnection connection = new RawConnection(server.uri(), receiveBufferBytes);
        connections.add(connection);
        return connection;
    }

    /** One request on a connection of its own. */
    public RawAnswer get(String target, String... heads) throws IOException {
        return call("GET", target, "", heads);
    }

    public RawAnswer post(String target, String body, String... heads) throws IOException {
        return call("POST", target, body, heads);
    }

    public RawAnswer call(String method, String target, String body, String... heads) throws IOException {
        try (RawConnection connection = new RawConnection(server.uri())) {
            return connection.request(method, target, body, heads).readAnswer();
        }
    }

    public void publish(String... payloads) {
        for (String payload : payloads) {
            server.feed().publish(payload);
        }
    }

    public String epoch() {
        return server.status().epoch();
    }

    /** Counting may end a moment after the answer is here: waits until the counts are as expected, and gives them. */
    public TransportTotals awaitTotals(String transport, Predicate<TransportTotals> expected) throws Exception {
        await(
                () -> expected.test(server.totals().of(transport)),
                () -> "counts of " + transport + ": " + server.totals().of(transport));
        return server.totals().of(transport);
    }

    /** Waits until so many requests and streams wait for the next event. */
    public void awaitWaiting(int count) throws Exception {
        await(() -> server.status().waiting() == count, () -> server.status().toString());
    }

    public static void await(BooleanSupplier condition, Supplier<String> found) throws Exception {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited 10 s in vain; " + found.get());
            }
            Thread.sleep(1);
        }
    }

    /** Every test ends with the same check: the server still serves, and nothing has been left behind in it. */
    @Override
    public void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
        try {
            if (server.isRunning()) {
                aftermath.check(PATIENCE);
            }
        } finally {
            server.close();
        }
    }
}
