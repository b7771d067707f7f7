package dev.pushlab.client.result;

import dev.pushlab.protocol.Arrivals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The scenarios that the lab knows by name. */
public final class Scenarios {

    private static final List<String> ALL_TRANSPORTS = List.of("poll", "long-poll", "websocket", "sse");
    private static final long SEED = 1;

    private static final List<Scenario> ALL = List.of(
            scenario("smoke", "A first look in some ten seconds.", 4, 20, Arrivals.PERIODIC, 100, 0.25, 0.3, 1, 1),
            scenario("standard", "The comparison: independent events.", 30, 40, Arrivals.POISSON, 100, 1, 0.5, 2, 5),
            scenario("idle", "Hardly any events: what waiting costs.", 20, 0.5, Arrivals.POISSON, 100, 1, 0.5, 8, 3),
            scenario("burst", "Ten events at once, five times a second.", 20, 50, Arrivals.BURST, 100, 1, 0.5, 2, 3),
            scenario("fanout", "One event for five hundred.", 500, 10, Arrivals.PERIODIC, 100, 1, 1, 3, 3),
            theory("theory/matrix", "Theory beside measurement: delay, rate and interval.", ALL_TRANSPORTS, 24, 6)
                    .varying(inOrder(Map.of(
                            "delay", List.of("0ms", "10ms", "40.3ms", "100ms"),
                            "rate", List.of("0.5", "4", "20"),
                            "poll-interval", List.of("250ms", "1s")))),
            theory("theory/step", "Long-poll steps from one transit to two.", List.of("long-poll"), 10, 63)
                    .varying(Map.of("delay", List.of("124ms", "126ms"))));

    private Scenarios() {}

    private static Scenario scenario(
            String name,
            String description,
            int clients,
            double ratePerSecond,
            Arrivals arrivals,
            int payloadBytes,
            double pollIntervalSeconds,
            double warmupSeconds,
            double durationSeconds,
            int trials) {
        return new Scenario(
                name,
                description,
                ALL_TRANSPORTS,
                clients,
                ratePerSecond,
                arrivals,
                payloadBytes,
                pollIntervalSeconds,
                30,
                warmupSeconds,
                durationSeconds,
                trials,
                SEED);
    }

    /**
     * Periodic events, four a second, whose requests can be told in advance. The window starts 20 ms after an event, so
     * that no event lies at one of its ends.
     */
    private static Scenario theory(
            String name, String description, List<String> transports, int clients, double durationSeconds) {
        return new Scenario(
                name,
                description,
                transports,
                clients,
                4,
                Arrivals.PERIODIC,
                100,
                1,
                30,
                0.52,
                durationSeconds,
                3,
                SEED);
    }

    /** Factors by their names: maps of this kind have no order of their own. */
    private static Map<String, List<String>> inOrder(Map<String, List<String>> vary) {
        return new TreeMap<>(vary);
    }

    /** All of them, in the order in which they are listed. */
    public static List<Scenario> all() {
        return ALL;
    }

    /** The scenario of a name. */
    public static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
