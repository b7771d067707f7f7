package dev.pushlab.client.run;

import dev.pushlab.client.result.Setting;
import dev.pushlab.client.transport.Subscriber;
import java.util.List;

/**
 * A transport in a setting, under the name that its cell has in the result. Usually that is the transport's own; an A/A
 * control measures one transport in two lanes, which then must not differ.
 *
 * @param name name of the cell, without its setting
 * @param transport what is measured
 * @param setting in which setting
 */
public record Lane(String name, Subscriber transport, Setting setting) {

    /** A lane for each transport in each setting, under its own name: one setting after the other. */
    public static List<Lane> of(List<Subscriber> transports, List<Setting> settings) {
        return settings.stream()
                .flatMap(
                        setting -> transports.stream().map(transport -> new Lane(transport.name(), transport, setting)))
                .toList();
    }

    /** Two lanes of one transport in each setting. */
    public static List<Lane> control(Subscriber transport, List<Setting> settings) {
        return settings.stream()
                .flatMap(setting -> List.of("A", "B").stream()
                        .map(letter -> new Lane(transport.name() + " (" + letter + ")", transport, setting)))
                .toList();
    }

    /** Name of its cell, with the values that the run varies. */
    public String fullName() {
        return setting.nameOf(name);
    }
}
