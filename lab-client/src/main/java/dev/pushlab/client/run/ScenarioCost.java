package dev.pushlab.client.run;

import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.result.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * A scenario with what it will cost to run. Pure: nothing is measured.
 *
 * @param scenario what is asked
 * @param aboutSeconds how long a run takes, starting the server included
 * @param deliveries events that each transport's subscribers should receive in all measurements together
 * @param transports what theory expects of each; a transport without a model is left out
 */
public record ScenarioCost(Scenario scenario, double aboutSeconds, long deliveries, List<TransportCost> transports) {

    /** Of a trial: connecting, the plan's lead, reading the instruments, leaving. Measured on two cores. */
    private static final double TRIAL_OVERHEAD_SECONDS = 0.7;

    /** Of a run: starting the server's JVM, calibration, the report. */
    private static final double RUN_OVERHEAD_SECONDS = 2;

    /** Copies the list. */
    public ScenarioCost {
        transports = List.copyOf(transports);
    }

    /** Predicts what a scenario costs. */
    public static ScenarioCost of(Scenario scenario) {
        double measured = scenario.durationSeconds() * scenario.trials();
        double seconds = RUN_OVERHEAD_SECONDS;
        for (String transport : scenario.transports()) {
            // The last events are waited for as long as theory says they may take: an interval, for polling.
            double drain = predict(scenario, transport)
                    .map(prediction -> prediction.latency().maxSeconds())
                    .orElse(0.0);
            seconds += scenario.trials() * (scenario.trialSeconds() + TRIAL_OVERHEAD_SECONDS + drain);
        }
        return new ScenarioCost(
                scenario,
                seconds,
                Math.round(scenario.clients() * scenario.ratePerSecond() * measured),
                scenario.transports().stream()
                        .flatMap(transport -> predict(scenario, transport).stream()
                                .map(prediction -> cost(transport, prediction, scenario)))
                        .toList());
    }

    private static TransportCost cost(String transport, Prediction prediction, Scenario scenario) {
        double seconds = scenario.clients() * scenario.durationSeconds() * scenario.trials();
        double messages = prediction.messagesPerSecond() == 0 ? 0 : scenario.ratePerSecond();
        return new TransportCost(
                transport,
                Math.round(prediction.requestsPerSecond() * seconds),
                Math.round(messages * seconds),
                Math.round(prediction.traffic().appBytesPerSecond() * seconds),
                prediction.latency().meanSeconds() * 1e3);
    }

    private static Optional<Prediction> predict(Scenario scenario, String transport) {
        return LabHeads.of(transport)
                .map(heads -> TransportModels.named(transport).predict(ScenarioWorkload.of(scenario, heads)));
    }
}
