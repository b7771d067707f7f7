package dev.pushlab.client.transport;

import java.util.List;

/** The list of transports that the client speaks. The only place that knows them by class. */
public final class Subscribers {

    private static final List<Subscriber> ALL =
            List.of(new PollSubscriber(), new LongPollSubscriber(), new WebSocketSubscriber(), new SseSubscriber());

    private Subscribers() {}

    /** All transports, in the order in which reports show them. */
    public static List<Subscriber> all() {
        return ALL;
    }
}
