package dev.pushlab.client.run;

import dev.pushlab.client.model.Arrivals;
import dev.pushlab.client.model.Crossover;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.run.CostCrossover.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Looks for the rates at which transports change places, of each pair and each cost. Pure. */
final class CostCrossovers {

    private CostCrossovers() {}

    /**
     * Those that there are, pair by pair.
     *
     * @param workloads by the transports' names, in the order of reports
     */
    static List<CostCrossover> of(Map<String, Workload> workloads) {
        List<String> names = List.copyOf(workloads.keySet());
        List<CostCrossover> found = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                for (Cost cost : Cost.values()) {
                    find(cost, names.get(one), names.get(other), workloads, found);
                }
            }
        }
        return found;
    }

    private static void find(
            Cost cost, String one, String other, Map<String, Workload> workloads, List<CostCrossover> found) {
        Crossover.Side left = side(one, workloads);
        Crossover.Side right = side(other, workloads);
        OptionalDouble rate = Crossover.eventsPerSecond(left, right, of(cost));
        if (rate.isPresent()) {
            double above = 2 * rate.getAsDouble();
            boolean isLeftDearer = at(left, above, cost) > at(right, above, cost);
            found.add(new CostCrossover(
                    cost, isLeftDearer ? one : other, isLeftDearer ? other : one, rate.getAsDouble()));
        }
    }

    private static double at(Crossover.Side side, double rate, Cost cost) {
        return of(cost).applyAsDouble(side.model().predict(side.workload().withEventsPerSecond(rate)));
    }

    /** Independent events: with a pattern, costs may cross more than once. */
    private static Crossover.Side side(String name, Map<String, Workload> workloads) {
        return new Crossover.Side(
                TransportModels.named(name), workloads.get(name).withArrivals(Arrivals.POISSON));
    }

    private static ToDoubleFunction<Prediction> of(Cost cost) {
        return switch (cost) {
            case REQUESTS -> Prediction::requestsPerSecond;
            case APPLICATION_BYTES -> prediction -> prediction.traffic().appBytesPerSecond();
            case IP_BYTES -> prediction -> prediction.traffic().ipBytesPerSecond();
        };
    }
}
