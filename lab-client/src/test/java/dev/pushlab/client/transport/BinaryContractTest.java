package dev.pushlab.client.transport;

import dev.pushlab.protocol.Content;
import dev.pushlab.server.transport.Endpoints;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The contract, in binary. */
class BinaryContractTest extends TransportContract {

    static Stream<Arguments> transports() {
        return Subscribers.all().stream()
                .map(transport -> new Varied(transport, options -> options.with(Content.BINARY)))
                .map(transport -> Arguments.of(transport.name(), transport));
    }

    @Override
    TransportRig startRig(int history) throws Exception {
        return TransportRig.start(history, Endpoints.all());
    }
}
