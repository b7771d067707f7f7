package dev.pushlab.client.run;

import dev.pushlab.client.network.LinkProfile;
import dev.pushlab.client.network.NetworkPresets;
import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.result.Scenario;
import java.util.Optional;
import java.util.stream.Collectors;

/** The network that a scenario asks for. Pure. */
public final class ScenarioNetwork {

    /** What a network is called whose delay, jitter and bandwidth the scenario names one by one. */
    static final String CUSTOM = "custom";

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_KILOBIT = 125;

    private ScenarioNetwork() {}

    /**
     * The network to emulate; empty for none.
     *
     * @throws IllegalArgumentException when there is no such network, naming those that there are
     */
    public static Optional<NetworkProfile> of(Scenario scenario) {
        if (!scenario.isRelayed()) {
            return Optional.empty();
        }
        if (scenario.network().equals(Scenario.LOOPBACK)) {
            return Optional.of(NetworkProfile.symmetric(CUSTOM, link(scenario)));
        }
        return Optional.of(NetworkPresets.find(scenario.network())
                .orElseThrow(() -> new IllegalArgumentException("network is '" + scenario.network() + "'; allowed: "
                        + Scenario.LOOPBACK + ", "
                        + NetworkPresets.all().stream()
                                .map(NetworkProfile::name)
                                .collect(Collectors.joining(", ")))));
    }

    /** What the network is called. */
    static String name(Scenario scenario) {
        return of(scenario).map(NetworkProfile::name).orElse(Scenario.LOOPBACK);
    }

    private static LinkProfile link(Scenario scenario) {
        return new LinkProfile(
                Math.round(scenario.delayMillis() * NANOS_PER_MILLI),
                Math.round(scenario.jitterMillis() * NANOS_PER_MILLI),
                Math.round(scenario.kilobitsPerSecond() * BYTES_PER_KILOBIT),
                0,
                0);
    }
}
