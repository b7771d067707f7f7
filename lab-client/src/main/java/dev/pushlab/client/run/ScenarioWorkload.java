package dev.pushlab.client.run;

import dev.pushlab.client.model.Arrivals;
import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.Link;
import dev.pushlab.client.model.Ping;
import dev.pushlab.client.model.Timing;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.network.LinkProfile;
import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.result.Scenario;

/** A scenario as the model sees it: the one place where the two meet. Pure. */
final class ScenarioWorkload {

    private static final double NANOS = 1e9;

    private ScenarioWorkload() {}

    /** The workload of a scenario over a transport that sends these heads. */
    static Workload of(Scenario scenario, Heads heads) {
        return new Workload(
                scenario.clients(),
                Arrivals.valueOf(scenario.arrivals().name()),
                scenario.ratePerSecond(),
                scenario.payloadBytes(),
                Timing.onPath(transitSeconds(scenario, heads), scenario.pollIntervalSeconds(), scenario.holdSeconds()),
                Ping.NEVER,
                heads,
                scenario.tls() ? Link.LINUX.withTls() : Link.LINUX);
    }

    /** What an event takes on its way: the delay, and where bandwidth is limited the time that its bytes take. */
    private static double transitSeconds(Scenario scenario, Heads heads) {
        LinkProfile down =
                ScenarioNetwork.of(scenario).map(NetworkProfile::down).orElse(LinkProfile.delayed(0));
        double bytes = scenario.payloadBytes() + heads.eventEnvelopeBytes();
        double transmission = down.bytesPerSecond() == 0 ? 0 : bytes / down.bytesPerSecond();
        return down.delayNanos() / NANOS + transmission;
    }
}
