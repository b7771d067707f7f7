package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.ComparisonResult;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.stats.Verdict;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.Arrivals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole instrument against itself, on real sockets between two JVMs: twenty A/A comparisons over all transports.
 * The simulated ones, by the hundred, stand with the statistics.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class AaComparisonIT {

    private static final int COMPARISONS_EACH = 5;
    private static final int TRIALS_A_LANE = 3;

    /** With a false alarm in 5 % of 20 comparisons, more than 5 come up once in 3,000 runs of this test. */
    private static final int MOST_FALSE_ALARMS = 5;

    @Test
    void measuringOneTransportAsTwoShowsNoDifference() throws Exception {
        List<String> alarms = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(false, List.of())) {
            TrialRunner runner = new TrialRunner(server.target(), new ControlClient(server.target()), scenario());
            for (Subscriber transport : Subscribers.all()) {
                runner.run(transport, 1, 1);
                for (int comparison = 0; comparison < COMPARISONS_EACH; comparison++) {
                    compare(runner, transport, comparison, alarms);
                }
            }
        }
        assertTrue(alarms.size() <= MOST_FALSE_ALARMS, alarms::toString);
    }

    private static void compare(TrialRunner runner, Subscriber transport, int seed, List<String> alarms)
            throws InterruptedException {
        List<Lane> lanes = Lane.control(transport, Setting.of(scenario()));
        List<List<TrialResult>> trials = List.of(new ArrayList<>(), new ArrayList<>());
        for (int trial = 1; trial <= TRIALS_A_LANE; trial++) {
            for (int lane = 0; lane < lanes.size(); lane++) {
                // Either lane is first in turn, so that neither profits from what the other warms up.
                int turn = (lane + trial) % lanes.size();
                trials.get(turn).add(runner.run(transport, trial, 1));
            }
        }
        RunSummary summary = new RunSummary(seed, 0.05, null);
        for (int lane = 0; lane < lanes.size(); lane++) {
            summary.add(lanes.get(lane), trials.get(lane));
        }
        for (ComparisonResult result : summary.compare()) {
            boolean differs = result.comparison().verdict() == Verdict.LOWER
                    || result.comparison().verdict() == Verdict.HIGHER;
            if (result.figure().equals(FigureKind.MEAN.key()) && differs) {
                alarms.add(transport.name() + " " + result.comparison());
            }
        }
    }

    private static Scenario scenario() {
        return new Scenario(
                "control",
                "A short A/A comparison.",
                Subscribers.all().stream().map(Subscriber::name).toList(),
                4,
                200,
                Arrivals.PERIODIC,
                100,
                0.05,
                10,
                0.05,
                0.2,
                TRIALS_A_LANE,
                1);
    }
}
