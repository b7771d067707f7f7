package dev.pushlab.client.run;

import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.Link;
import dev.pushlab.client.model.PhaseLock;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What theory says of a scenario, at any number of clients, without running it. Pure: nothing is measured.
 *
 * @param scenario what is asked, but for its clients
 * @param clients how many there are
 * @param tls whether bytes are those of TLS 1.3
 * @param capacity where the capacity of a machine comes from; null where it is not known
 * @param transports what is expected of each; a transport without a model is left out
 * @param crossovers rates of events at which transports change places
 */
public record ScenarioForecast(
        Scenario scenario,
        long clients,
        boolean tls,
        String capacity,
        List<TransportForecast> transports,
        List<CostCrossover> crossovers) {

    /** Copies the lists. */
    public ScenarioForecast {
        transports = List.copyOf(transports);
        crossovers = List.copyOf(crossovers);
    }

    /**
     * Predicts a scenario.
     *
     * @param clients 1 to a billion; the scenario's own are not looked at
     * @param capacity what a machine can do; null where that is not known
     * @throws IllegalArgumentException when the model does not hold for it, saying why
     */
    public static ScenarioForecast of(Scenario scenario, long clients, boolean tls, Capacity capacity) {
        Map<String, Workload> workloads = new LinkedHashMap<>();
        for (String transport : scenario.transports()) {
            Optional<Heads> heads = LabHeads.of(transport);
            heads.ifPresent(some -> workloads.put(transport, workload(scenario, some, clients, tls)));
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
                scenario,
                clients,
                tls,
                capacity == null ? null : capacity.source(),
                transports,
                CostCrossovers.of(workloads));
    }

    private static Workload workload(Scenario scenario, Heads heads, long clients, boolean tls) {
        Workload one = ScenarioWorkload.of(scenario, heads).withClients(clients);
        return tls ? one.withLink(Link.LINUX.withTls()) : one;
    }
}
