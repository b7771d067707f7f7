package dev.pushlab.client.transport;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A transport that the lab does not know keeps the contract once it stands in the two lists. */
class FifthTransportTest extends TransportContract {

    static Stream<Arguments> transports() {
        return FiveTransports.subscribers().stream()
                .skip(Subscribers.all().size())
                .map(transport -> Arguments.of(transport.name(), transport));
    }

    @Override
    TransportRig startRig(int history) throws Exception {
        return TransportRig.start(history, FiveTransports.endpoints());
    }
}
