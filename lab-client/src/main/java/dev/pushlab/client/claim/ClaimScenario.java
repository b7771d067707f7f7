package dev.pushlab.client.claim;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.protocol.Arrivals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scenario that claims start from: evenly spaced events in short trials. Poisson arrivals would need long ones: the
 * number of events in a second or two is then a matter of luck, and with it all that is counted an event.
 */
final class ClaimScenario {

    static final String POLL = "poll";
    static final String LONG_POLL = "long-poll";
    static final String WEBSOCKET = "websocket";
    static final String SSE = "sse";

    private ClaimScenario() {}

    /**
     * The scenario of a claim.
     *
     * @param seconds length of the measurement
     * @param vary values of the factors that it varies
     */
    static Scenario of(
            String claim,
            String description,
            int clients,
            double ratePerSecond,
            double seconds,
            int trials,
            Map<String, List<String>> vary) {
        return new Scenario(
                        Claims.FOLDER + "/" + claim,
                        description,
                        List.of(POLL, LONG_POLL, WEBSOCKET, SSE),
                        clients,
                        ratePerSecond,
                        Arrivals.PERIODIC,
                        100,
                        1,
                        30,
                        0.3,
                        seconds,
                        trials,
                        1)
                .varying(new TreeMap<>(vary));
    }
}
