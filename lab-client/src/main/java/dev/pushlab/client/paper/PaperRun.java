package dev.pushlab.client.paper;

import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import java.util.Map;

/**
 * A run of a paper.
 *
 * @param name what the paper's checks call it
 * @param scenario what is run
 * @param ceilingOf the run whose requests a second decide how many clients this one has; null where the scenario does
 * @param share which share of the clients that they serve, polling at the scenario's interval
 */
public record PaperRun(String name, Scenario scenario, String ceilingOf, double share) {

    private static final int MOST_CLIENTS = 20_000;

    /**
     * The scenario with its clients: as many as it says, or requests a second times interval times share.
     *
     * @param results of the runs before it, by name
     */
    public Scenario scenario(Map<String, RunResult> results) {
        if (ceilingOf == null) {
            return scenario;
        }
        RunResult before = results.get(ceilingOf);
        double served = before.cells().isEmpty()
                ? 1
                : PaperMeasure.REQUESTS_PER_SECOND.measured(
                                new PaperCell(before.cells().get(0), before.scenario()))
                        * scenario.pollIntervalSeconds();
        long clients = Math.max(1, Math.min(MOST_CLIENTS, Math.round(served * share)));
        return Factor.CLIENTS.in(scenario, Long.toString(clients));
    }
}
