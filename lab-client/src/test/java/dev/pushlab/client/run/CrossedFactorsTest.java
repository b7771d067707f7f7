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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One run, one server in a JVM of its own, plain and by TLS in turn. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class CrossedFactorsTest {

    @Test
    void plainAndTlsAreMeasuredInOneRun() {
        RunResult result = run(Map.of("tls", List.of("off", "on")));

        assertEquals(2 * Subscribers.all().size(), result.cells().size());
        result.cells().forEach(cell -> {
            TrialResult trial = cell.trials().get(0);
            assertEquals(0, trial.delivery().lost(), cell.toString());
            assertEquals(0, trial.delivery().duplicate(), cell.toString());
            assertTrue(trial.delivery().delivered() > 0, cell.toString());
            assertEquals(trial.bytes().client(), trial.bytes().server(), cell.toString());
            boolean secure = cell.setting().get("tls").equals("on");
            assertEquals(secure, trial.bytes().client().toClient().tls() > 0, cell.toString());
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
