package dev.pushlab.client.transport;

import dev.pushlab.server.transport.Endpoints;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The lab's own transports keep the contract. */
class TransportContractTest extends TransportContract {

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(transport -> Arguments.of(transport.name(), transport));
    }

    @Override
    TransportRig startRig(int history) throws Exception {
        return TransportRig.start(history, Endpoints.all());
    }
}
