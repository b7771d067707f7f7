package dev.pushlab.client;

import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.run.RunOptions;
import dev.pushlab.client.run.RunProgress;
import dev.pushlab.client.run.ScenarioRunner;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lab run}. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Option(names = "--scenario", defaultValue = "standard")
    private String name;

    @Override
    public Integer call() {
        Scenario scenario = Scenarios.named(name).orElseThrow();
        List<Subscriber> transports = Subscribers.all();
        RunResult result = new ScenarioRunner(
                        new RunOptions(scenario, null, "lab run", null, null), transports, new RunProgress() {
                            @Override
                            public void onTrial(String transport, int trial, int order, int of) {
                                System.err.println(order + "/" + of + " " + transport);
                            }

                            @Override
                            public void onTrialDone(String transport, TrialResult done) {
                                System.err.println(transport + " "
                                        + done.latencies().delivery() + " " + done.warnings() + " " + done.delivery());
                            }
                        })
                .run();
        System.out.println(ResultCodec.encode(result));
        return ExitCode.of(result);
    }
}
