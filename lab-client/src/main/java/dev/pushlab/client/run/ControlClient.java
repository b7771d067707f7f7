package dev.pushlab.client.run;

import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.protocol.BadWireData;
import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.MachineInfo;
import dev.pushlab.protocol.ProcessReading;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishRequest;
import dev.pushlab.protocol.PublishStart;
import dev.pushlab.protocol.Published;
import dev.pushlab.protocol.ServerStatus;
import dev.pushlab.protocol.WireTotals;
import dev.pushlab.server.ServeCommand;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * The calls to a server that are no transport: its status, its totals, and its control. Blocks; for the runner only.
 */
public final class ControlClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLOCK_ROUNDS = 200;
    private static final int UNAUTHORIZED = 401;

    private final Target server;
    private final HttpClient http;

    /** Calls a server. */
    public ControlClient(Target server) {
        this.server = server;
        // HTTP/1.1: the JDK's client would add heads for an upgrade to HTTP/2 to every request.
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        if (server.trust() != null) {
            builder.sslContext(server.trust());
        }
        this.http = builder.build();
    }

    /** How the server stands. */
    public ServerStatus status() {
        return get(FeedPaths.STATUS, ServerStatus.class);
    }

    /** What its sockets have carried. */
    public WireTotals totals() {
        return get(FeedPaths.TOTALS, WireTotals.class);
    }

    /** What its process has used. */
    public ProcessReading process() {
        return get(FeedPaths.PROCESS, ProcessReading.class);
    }

    /** Machine and JVM it runs on. */
    public MachineInfo machine() {
        return get(FeedPaths.MACHINE, MachineInfo.class);
    }

    /** What its process has used; its meter of stand-stills starts anew. */
    public ProcessReading measure() {
        return control("measure", "", ProcessReading.class);
    }

    /** What its process has used, after a collection of garbage. */
    public ProcessReading collect() {
        return control("collect", "", ProcessReading.class);
    }

    /** Publishes one event, without a plan. */
    public Published publishEvent(String payload) {
        return post(FeedPaths.EVENTS, FeedCodec.json(new PublishRequest(payload)), Published.class);
    }

    /** Starts a plan. */
    public PublishStart publish(PublishOrder order) {
        return control("publish", FeedCodec.json(order), PublishStart.class);
    }

    /** Plants a fault. */
    public ServerStatus plant(FaultOrder order) {
        return control("fault", FeedCodec.json(order), ServerStatus.class);
    }

    /** Stops the plan. */
    public ServerStatus stop() {
        return control("stop", "", ServerStatus.class);
    }

    /** Lets go of parked requests and idle streams. */
    public ServerStatus release() {
        return control("release", "", ServerStatus.class);
    }

    /** Another life of the feed, counts at zero. */
    public ServerStatus reset() {
        return control("reset", "", ServerStatus.class);
    }

    /** Compares the server's clock with this process's. */
    public ClockCheck checkClock() {
        return ClockProbe.check(server, CLOCK_ROUNDS);
    }

    private <T> T get(String path, Class<T> type) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri().resolve(path)).GET();
        if (server.token() != null && !server.token().isEmpty()) {
            // A server that others can reach asks its readers too.
            request.header("Authorization", "Bearer " + server.token());
        }
        return call(request, type);
    }

    private <T> T control(String name, String body, Class<T> type) {
        return post(FeedPaths.CONTROL + name, body, type);
    }

    private <T> T post(String path, String body, Class<T> type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Authorization", "Bearer " + server.token())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return call(request, type);
    }

    private <T> T call(HttpRequest.Builder builder, Class<T> type) {
        HttpRequest request = builder.timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == UNAUTHORIZED) {
                throw new UnreachableServer(
                        server.uri() + " refuses the control token; " + ServeCommand.TOKEN_VARIABLE
                                + " must hold the one that the server was started with",
                        null);
            }
            if (response.statusCode() >= 300) {
                throw new UnreachableServer(
                        request.uri() + " answered " + response.statusCode() + ": " + response.body(), null);
            }
            return FeedCodec.parse(response.body(), type);
        } catch (BadWireData e) {
            throw new UnreachableServer(request.uri() + " is no lab server: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UnreachableServer(
                    "no answer from " + request.uri() + ": " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            // Told by the cause alone: with the thread's flag set, nothing could be closed or written any more.
            throw new UnreachableServer("interrupted while asking " + request.uri(), e);
        }
    }
}
