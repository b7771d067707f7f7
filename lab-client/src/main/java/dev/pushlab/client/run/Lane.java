package dev.pushlab.client.run;

import dev.pushlab.client.transport.Subscriber;
import java.util.List;

/**
 * A transport under the name that its cell has in the result. Usually that is the transport's own; an A/A control
 * measures one transport in two lanes, which then must not differ.
 *
 * @param name name of the cell
 * @param transport what is measured
 */
public record Lane(String name, Subscriber transport) {

    /** A lane for each transport, under its own name. */
    public static List<Lane> of(List<Subscriber> transports) {
        return transports.stream()
                .map(transport -> new Lane(transport.name(), transport))
                .toList();
    }

    /** Two lanes of one transport. */
    public static List<Lane> control(Subscriber transport) {
        return List.of(new Lane(transport.name() + " (A)", transport), new Lane(transport.name() + " (B)", transport));
    }
}
