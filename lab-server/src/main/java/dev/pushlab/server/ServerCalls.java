package dev.pushlab.server;

import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.ProcessReading;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishRequest;
import dev.pushlab.protocol.Published;
import dev.pushlab.protocol.ServerStatus;
import dev.pushlab.server.access.ControlToken;
import dev.pushlab.server.feed.EventFeed;
import dev.pushlab.server.feed.FaultyFeed;
import dev.pushlab.server.feed.FeedPublisher;
import dev.pushlab.server.process.HiccupMeter;
import dev.pushlab.server.process.MachineProbe;
import dev.pushlab.server.process.ProcessProbe;
import dev.pushlab.server.transport.Problem;
import dev.pushlab.server.wire.WireLedger;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.handler.PathMappingsHandler;

/** The calls that are no transport: publish, totals, status, control. */
final class ServerCalls {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;

    private final LabServer lab;
    private final EventFeed feed;
    private final FaultyFeed faults;
    private final FeedPublisher publisher;
    private final WireLedger ledger;
    private final ProcessProbe probe = new ProcessProbe();
    private final HiccupMeter hiccups;

    ServerCalls(
            LabServer lab,
            EventFeed feed,
            FaultyFeed faults,
            FeedPublisher publisher,
            WireLedger ledger,
            HiccupMeter hiccups) {
        this.lab = lab;
        this.feed = feed;
        this.faults = faults;
        this.publisher = publisher;
        this.ledger = ledger;
        this.hiccups = hiccups;
    }

    void addTo(PathMappingsHandler routes, String token) {
        ControlToken expected = new ControlToken(token);
        add(routes, FeedPaths.EVENTS, new CallHandler("POST", CREATED, (request, body) -> publish(body)));
        add(routes, FeedPaths.TOTALS, new CallHandler("GET", OK, (request, body) -> ledger.read()));
        add(routes, FeedPaths.STATUS, new CallHandler("GET", OK, (request, body) -> lab.status()));
        add(routes, FeedPaths.PROCESS, new CallHandler("GET", OK, (request, body) -> reading()));
        add(routes, FeedPaths.MACHINE, new CallHandler("GET", OK, (request, body) -> new MachineProbe().read()));
        control(routes, expected, "measure", body -> measure());
        control(routes, expected, "collect", body -> new ProcessReading(probe.readAfterGc(), null));
        control(routes, expected, "publish", body -> publisher.start(FeedCodec.parse(body, PublishOrder.class)));
        control(routes, expected, "fault", body -> plant(FeedCodec.parse(body, FaultOrder.class)));
        control(routes, expected, "stop", body -> stop());
        control(routes, expected, "release", body -> release());
        control(routes, expected, "reset", body -> reset());
    }

    /** A call that needs the control token. */
    interface Control {
        Object call(String body) throws Exception;
    }

    static void control(PathMappingsHandler routes, ControlToken expected, String name, Control control) {
        add(routes, FeedPaths.CONTROL + name, new CallHandler("POST", OK, (request, body) -> {
            if (!expected.isShownBy(request)) {
                throw new Problem.Refused(
                        UNAUTHORIZED, "Authorization does not show the control token; allowed: Bearer <token>");
            }
            return control.call(body);
        }));
    }

    static void add(PathMappingsHandler routes, String path, CallHandler handler) {
        routes.addMapping(PathSpec.from(path), handler);
    }

    private Published publish(String body) {
        return new Published(feed.publish(PublishRequest.parse(body).payload()).sequence());
    }

    private ProcessReading reading() {
        return new ProcessReading(probe.read(), hiccups.read());
    }

    /** Starts the meter of stand-stills anew: a window begins. */
    private ProcessReading measure() {
        hiccups.restart();
        return reading();
    }

    private ServerStatus plant(FaultOrder order) {
        faults.plant(order);
        ledger.miscount(order.kind() == FaultOrder.Kind.MISCOUNT ? 1 : 0);
        return lab.status();
    }

    private ServerStatus stop() {
        publisher.stop();
        return lab.status();
    }

    private ServerStatus release() {
        lab.release();
        return lab.status();
    }

    /** Another life of the feed, and all counts at zero. */
    private ServerStatus reset() {
        publisher.stop();
        faults.plant(null);
        feed.reset();
        ledger.reset();
        return lab.status();
    }
}
