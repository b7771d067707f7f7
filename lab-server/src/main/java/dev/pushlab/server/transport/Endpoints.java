package dev.pushlab.server.transport;

import java.util.List;

/** The list of transports that the server speaks. The only place that knows them by class. */
public final class Endpoints {

    private static final List<Endpoint> ALL =
            List.of(new PollEndpoint(), new LongPollEndpoint(), new WebSocketEndpoint(), new SseEndpoint());

    private Endpoints() {}

    /** All transports, in the order in which reports show them. */
    public static List<Endpoint> all() {
        return ALL;
    }
}
