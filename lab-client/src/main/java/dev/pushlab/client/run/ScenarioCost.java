package dev.pushlab.client.run;

import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Setting;
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

    /** Predicts what a scenario costs, all its settings together. */
    public static ScenarioCost of(Scenario scenario) {
        List<Scenario> settings =
                Setting.of(scenario).stream().map(Setting::scenario).toList();
        double seconds = RUN_OVERHEAD_SECONDS;
        double deliveries = 0;
        for (Scenario setting : settings) {
            seconds += scenario.transports().stream()
                    .mapToDouble(transport -> setting.trials() * trialSeconds(setting, transport))
                    .sum();
            deliveries += setting.clients() * setting.ratePerSecond() * setting.durationSeconds() * setting.trials();
        }
        return new ScenarioCost(
                scenario,
                seconds,
                Math.round(deliveries),
                scenario.transports().stream()
                        .flatMap(transport -> settings.stream()
                                .flatMap(setting ->
                                        predict(setting, transport)
                                                .map(theory -> cost(transport, theory, setting))
                                                .stream())
                                .reduce(TransportCost::plus)
                                .stream())
                        .toList());
    }

    /** The last events are waited for as long as theory says they may take: an interval, for polling. */
    private static double trialSeconds(Scenario setting, String transport) {
        double drain = predict(setting, transport)
                .map(prediction -> prediction.latency().maxSeconds())
                .orElse(0.0);
        return setting.trialSeconds() + TRIAL_OVERHEAD_SECONDS + drain;
    }

    private static TransportCost cost(String transport, Prediction prediction, Scenario scenario) {
        double seconds = scenario.clients() * scenario.durationSeconds() * scenario.trials();
        double messages = prediction.messagesPerSecond() == 0 ? 0 : scenario.ratePerSecond();
        return new TransportCost(
                transport,
                Math.round(scenario.ratePerSecond() * seconds),
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
