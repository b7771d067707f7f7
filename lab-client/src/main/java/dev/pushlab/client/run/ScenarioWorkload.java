package dev.pushlab.client.run;

import dev.pushlab.client.model.Arrivals;
import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.Link;
import dev.pushlab.client.model.Ping;
import dev.pushlab.client.model.Timing;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.Scenario;

/** A scenario as the model sees it: the one place where the two meet. Pure. */
final class ScenarioWorkload {

    private ScenarioWorkload() {}

    /** The workload of a scenario over a transport that sends these heads. */
    static Workload of(Scenario scenario, Heads heads) {
        return new Workload(
                scenario.clients(),
                Arrivals.valueOf(scenario.arrivals().name()),
                scenario.ratePerSecond(),
                scenario.payloadBytes(),
                Timing.onPath(0, scenario.pollIntervalSeconds(), scenario.holdSeconds()),
                Ping.NEVER,
                heads,
                Link.LINUX);
    }
}
