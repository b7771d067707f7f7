package dev.pushlab.client.run;

import dev.pushlab.client.model.PhaseLock;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What theory says of a scenario in one setting, at any number of clients, without running it. Pure: nothing is
 * measured.
 *
 * @param setting values of what the scenario varies
 * @param scenario what is asked, but for its clients
 * @param clients how many there are
 * @param capacity where the capacity of a machine comes from; null where it is not known
 * @param transports what is expected of each; a transport without a model is left out
 * @param crossovers rates of events at which transports change places
 */
public record ScenarioForecast(
        Map<String, String> setting,
        Scenario scenario,
        long clients,
        String capacity,
        List<TransportForecast> transports,
        List<CostCrossover> crossovers) {

    /** Copies the collections. */
    public ScenarioForecast {
        setting = Collections.unmodifiableMap(new TreeMap<>(setting));
        transports = List.copyOf(transports);
        crossovers = List.copyOf(crossovers);
    }

    /**
     * Predicts a scenario in a setting.
     *
     * @param clients 1 to a billion; the scenario's own are not looked at
     * @param capacity what a machine can do; null where that is not known
     * @throws IllegalArgumentException when the model does not hold for it, saying why
     */
    public static ScenarioForecast of(Setting setting, long clients, Capacity capacity) {
        Scenario scenario = setting.scenario();
        Map<String, Workload> workloads = new LinkedHashMap<>();
        for (String transport : scenario.transports()) {
            LabHeads.of(transport)
                    .map(heads -> ScenarioWorkload.of(scenario, heads).withClients(clients))
                    .ifPresent(workload -> workloads.put(transport, workload));
        }
        List<TransportForecast> transports = new ArrayList<>();
        workloads.forEach((transport, workload) -> {
            Prediction prediction = TransportModels.named(transport).predict(workload);
            PhaseLock lock =
                    PhaseLock.of(workload, prediction, scenario.trialSeconds()).orElse(null);
            transports.add(TransportForecast.of(
                    transport, workload, prediction, lock, capacity == null ? null : capacity.of(transport)));
        });
        return new ScenarioForecast(
                setting.values(),
                scenario,
                clients,
                capacity == null ? null : capacity.source(),
                transports,
                CostCrossovers.of(workloads));
    }
}
