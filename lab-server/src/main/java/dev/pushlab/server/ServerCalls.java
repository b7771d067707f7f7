package dev.pushlab.server;

import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.IssuedTicket;
import dev.pushlab.protocol.ProcessReading;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishRequest;
import dev.pushlab.protocol.Published;
import dev.pushlab.protocol.ServerStatus;
import dev.pushlab.server.access.AccessHandler;
import dev.pushlab.server.access.Tickets;
import dev.pushlab.server.feed.EventFeed;
import dev.pushlab.server.feed.FaultyFeed;
import dev.pushlab.server.feed.FeedPublisher;
import dev.pushlab.server.process.HiccupMeter;
import dev.pushlab.server.process.MachineProbe;
import dev.pushlab.server.process.ProcessProbe;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** The calls that are no transport: publish, totals, status, control. */
final class ServerCalls {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final LabServer lab;
    private final EventFeed feed;
    private final FaultyFeed faults;
    private final FeedPublisher publisher;
    private final WireLedger ledger;
    private final ProcessProbe probe = new ProcessProbe();
    private final HiccupMeter hiccups;
    private final Tickets tickets;
    private final Duration bodyDeadline;

    ServerCalls(
            LabServer lab,
            EventFeed feed,
            FaultyFeed faults,
            FeedPublisher publisher,
            WireLedger ledger,
            HiccupMeter hiccups,
            Tickets tickets,
            Duration bodyDeadline) {
        this.tickets = tickets;
        this.bodyDeadline = bodyDeadline;
        this.lab = lab;
        this.feed = feed;
        this.faults = faults;
        this.publisher = publisher;
        this.ledger = ledger;
        this.hiccups = hiccups;
    }

    void addTo(PathMappingsHandler routes) {
        authorised(routes, FeedPaths.EVENTS, CREATED, this::publish);
        authorised(routes, FeedPaths.TICKETS, CREATED, body -> issue());
        read(routes, FeedPaths.TOTALS, body -> ledger.read());
        read(routes, FeedPaths.STATUS, body -> lab.status());
        read(routes, FeedPaths.PROCESS, body -> reading());
        read(routes, FeedPaths.MACHINE, body -> new MachineProbe().read());
        control(routes, "measure", body -> measure());
        control(routes, "collect", body -> new ProcessReading(probe.readAfterGc(), null));
        control(routes, "publish", body -> publisher.start(FeedCodec.parse(body, PublishOrder.class)));
        control(routes, "fault", body -> plant(FeedCodec.parse(body, FaultOrder.class)));
        control(routes, "stop", body -> stop());
        control(routes, "release", body -> release());
        control(routes, "reset", body -> reset());
    }

    private void control(PathMappingsHandler routes, String name, CallHandler.Call call) {
        authorised(routes, FeedPaths.CONTROL + name, OK, call);
    }

    /** A call that changes nothing. */
    private void read(PathMappingsHandler routes, String path, CallHandler.Call call) {
        add(routes, path, new CallHandler("GET", OK, request -> true, bodyDeadline, call));
    }

    /** A call that changes something: only for whoever shows the token. */
    private void authorised(PathMappingsHandler routes, String path, int status, CallHandler.Call call) {
        add(routes, path, new CallHandler("POST", status, AccessHandler::isAuthorised, bodyDeadline, call));
    }

    private static void add(PathMappingsHandler routes, String path, CallHandler handler) {
        SizeLimitHandler limited = new SizeLimitHandler(CallHandler.LARGEST_BODY_BYTES, -1);
        limited.setHandler(handler);
        routes.addMapping(PathSpec.from(path), limited);
    }

    private Published publish(String body) {
        return new Published(feed.publish(PublishRequest.parse(body).payload()).sequence());
    }

    private IssuedTicket issue() {
        return new IssuedTicket(tickets.issue(), Tickets.LIFE.toSeconds());
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
