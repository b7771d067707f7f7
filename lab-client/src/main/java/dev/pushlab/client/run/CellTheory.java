package dev.pushlab.client.run;

import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.PhaseLock;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.TransportModel;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What theory says of a cell before it is measured: on an ideal host, where neither network nor machine takes time.
 *
 * @param predicted figures by key, latencies in nanoseconds; empty where there is no model
 * @param warnings doubts that follow from the scenario alone
 */
record CellTheory(Map<String, Double> predicted, List<Warning> warnings) {

    private static final CellTheory NONE = new CellTheory(Map.of(), List.of());
    private static final double NANOS = 1e9;

    /** Staggered clients whose common mean may be off by less than this need no word. */
    private static final double NEGLIGIBLE_LOCK = 0.05;

    static CellTheory of(String transport, Scenario scenario) {
        Optional<TransportModel> model = TransportModels.all().stream()
                .filter(one -> one.name().equals(transport))
                .findFirst();
        if (model.isEmpty()) {
            return NONE;
        }
        Workload workload = ScenarioWorkload.of(scenario, Heads.bare(0, 0));
        Prediction prediction = model.get().predict(workload);
        return new CellTheory(figures(prediction), phaseLock(workload, prediction, scenario));
    }

    private static Map<String, Double> figures(Prediction prediction) {
        return Map.of(
                FigureKind.MEAN.key(), prediction.latency().meanSeconds() * NANOS,
                FigureKind.P50.key(), prediction.latency().quantileSeconds(0.5) * NANOS,
                FigureKind.P90.key(), prediction.latency().quantileSeconds(0.9) * NANOS,
                FigureKind.P99.key(), prediction.latency().quantileSeconds(0.99) * NANOS,
                FigureKind.MAX.key(), prediction.latency().maxSeconds() * NANOS,
                FigureKind.REQUESTS.key(), prediction.requestsPerEvent());
    }

    /** Clients of a poll are staggered, and share what they gain and lose. */
    private static List<Warning> phaseLock(Workload workload, Prediction prediction, Scenario scenario) {
        Optional<PhaseLock> lock = PhaseLock.of(workload, prediction, scenario.trialSeconds());
        double places = lock.map(PhaseLock::places).orElse(0L) * (double) scenario.clients();
        if (lock.isEmpty() || 1 / places < NEGLIGIBLE_LOCK) {
            return List.of();
        }
        return List.of(new Warning(
                WarningKind.POLL_PHASE_LOCKED,
                String.format(
                        Locale.ROOT,
                        "events every %.3f s meet polls every %.3f s at %.0f places only: the mean may be off by %.0f %%",
                        workload.arrivals().together() / workload.eventsPerSecond(),
                        prediction.ownPeriodSeconds(),
                        places,
                        100 / places)));
    }
}
