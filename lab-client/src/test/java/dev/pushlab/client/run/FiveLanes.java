package dev.pushlab.client.run;

import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.transport.FiveTransports;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import java.util.List;

/** A very short real run of five transports against a server in this process, made once for all tests that need one. */
public final class FiveLanes {

    private static final String TOKEN = "a-token-of-the-tests";

    private static RunResult result;

    private FiveLanes() {}

    /** What came out; the run takes some five seconds the first time. */
    public static synchronized RunResult result() throws Exception {
        if (result == null) {
            result = run();
        }
        return result;
    }

    private static RunResult run() throws Exception {
        List<Subscriber> transports = FiveTransports.subscribers();
        List<String> names = transports.stream().map(Subscriber::name).toList();
        Scenario scenario =
                new Scenario("five", "A run of tests.", names, 3, 10, Arrivals.PERIODIC, 50, 0.05, 10, 0.1, 0.5, 1, 7);
        try (LabServer server = LabServer.start(ServerSettings.onFreePort(TOKEN), FiveTransports.endpoints())) {
            Target target = new Target(server.uri(), TOKEN, null);
            RunOptions options = new RunOptions(
                    scenario, Lane.of(transports, Setting.of(scenario)), "five lanes", "a test", target, false, null);
            return new ScenarioRunner(options, new SilentProgress()).run();
        }
    }
}
