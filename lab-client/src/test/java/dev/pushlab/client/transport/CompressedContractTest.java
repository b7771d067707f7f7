package dev.pushlab.client.transport;

import dev.pushlab.server.transport.Endpoints;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The contract, compressed. */
class CompressedContractTest extends TransportContract {

    static Stream<Arguments> transports() {
        return Subscribers.all().stream()
                .map(transport -> new Varied(transport, SubscribeOptions::compressed))
                .map(transport -> Arguments.of(transport.name(), transport));
    }

    @Override
    TransportRig startRig(int history) throws Exception {
        return TransportRig.start(history, Endpoints.all());
    }
}
