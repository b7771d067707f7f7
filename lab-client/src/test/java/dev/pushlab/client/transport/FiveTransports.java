package dev.pushlab.client.transport;

import dev.pushlab.server.transport.Endpoint;
import dev.pushlab.server.transport.Endpoints;
import dev.pushlab.server.transport.NdjsonEndpoint;
import java.util.List;
import java.util.stream.Stream;

/** The lab's lists with one line more in each: all that a fifth transport needs besides its two classes. */
public final class FiveTransports {

    private FiveTransports() {}

    public static List<Endpoint> endpoints() {
        return Stream.concat(Endpoints.all().stream(), Stream.of(new NdjsonEndpoint()))
                .toList();
    }

    public static List<Subscriber> subscribers() {
        return Stream.concat(Subscribers.all().stream(), Stream.of(new NdjsonSubscriber()))
                .toList();
    }
}
