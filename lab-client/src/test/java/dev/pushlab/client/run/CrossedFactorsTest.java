package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.Arrivals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run through the factors of the transport, crossed, against one server in a JVM of its own. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class CrossedFactorsTest {

    @Test
    void everyCombinationDeliversAndCountsExactly() {
        Map<String, List<String>> vary = new LinkedHashMap<>();
        vary.put("tls", List.of("off", "on"));
        vary.put("http", List.of("1.1", "2"));
        vary.put("compression", List.of("off", "on"));
        RunResult result = run(vary);

        assertEquals(8 * Subscribers.all().size(), result.cells().size());
        result.cells().forEach(cell -> {
            TrialResult trial = cell.trials().get(0);
            assertEquals(0, trial.delivery().lost(), cell.toString());
            assertEquals(0, trial.delivery().duplicate(), cell.toString());
            assertTrue(trial.delivery().delivered() > 0, cell.toString());
            assertEquals(trial.bytes().client(), trial.bytes().server(), cell.toString());
        });
    }

    private static RunResult run(Map<String, List<String>> vary) {
        List<Subscriber> transports = Subscribers.all();
        List<String> names = transports.stream().map(Subscriber::name).toList();
        Scenario scenario = new Scenario(
                        "crossed", "A run of tests.", names, 2, 20, Arrivals.PERIODIC, 200, 0.05, 10, 0.1, 0.3, 1, 7)
                .varying(vary);
        RunOptions options = new RunOptions(
                scenario, Lane.of(transports, Setting.of(scenario)), "crossed", "a test", null, false, null);
        return new ScenarioRunner(options, new SilentProgress()).run();
    }
}
