package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.network.LinkProfile;
import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.network.Relay;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Four events a second: as long as a round trip is shorter than 250 ms a request waits for each of them, and it takes
 * one transit; once it is longer, each waits for half a round trip as well. Delays far from the step leave room for a
 * busy machine.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LongPollStepTest {

    private static final String TOKEN = "a-token-of-the-tests";

    @Test
    void latencyStepsFromOneTransitToTwoWhereARoundTripIsLongerThanTheInterval() throws Exception {
        try (LabServer server = LabServer.start(ServerSettings.onFreePort(TOKEN))) {
            Target target = new Target(server.uri(), TOKEN, null);
            double near = transits(target, 80);
            double far = transits(target, 170);
            assertTrue(near < 1.4, () -> near + " transits at 80 ms");
            assertTrue(far > 1.6, () -> far + " transits at 170 ms");
        }
    }

    private static double transits(Target target, long delayMillis) throws Exception {
        NetworkProfile network = NetworkProfile.symmetric("step", LinkProfile.delayed(delayMillis * 1_000_000));
        Subscriber longPoll = Subscribers.all().stream()
                .filter(one -> one.name().equals("long-poll"))
                .findFirst()
                .orElseThrow();
        Scenario scenario = TrialRig.scenario(3, 4, 0.6, 5);
        try (Relay relay = Relay.start(target.route(), network)) {
            TrialResult trial = new TrialRunner(target.through(relay.address()), new ControlClient(target), scenario)
                    .run(longPoll, 1, 1);
            return trial.latencies().transport().meanNanos() / 1e6 / delayMillis;
        }
    }
}
