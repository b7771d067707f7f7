package dev.pushlab.client.run;

import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.Link;
import dev.pushlab.client.model.PhaseLock;
import dev.pushlab.client.model.Ping;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.Timing;
import dev.pushlab.client.model.TransportModel;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.protocol.Arrivals;
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
        // Bursts are neither periodic nor independent: the model does not speak of them.
        if (model.isEmpty() || scenario.arrivals() == Arrivals.BURST) {
            return NONE;
        }
        Prediction prediction = model.get().predict(workload(scenario));
        return new CellTheory(figures(prediction), phaseLock(prediction, scenario));
    }

    private static Workload workload(Scenario scenario) {
        return new Workload(
                scenario.clients(),
                dev.pushlab.client.model.Arrivals.valueOf(scenario.arrivals().name()),
                scenario.ratePerSecond(),
                scenario.payloadBytes(),
                Timing.onPath(0, scenario.pollIntervalSeconds(), scenario.holdSeconds()),
                Ping.NEVER,
                Heads.bare(0, 0),
                Link.LINUX);
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

    private static List<Warning> phaseLock(Prediction prediction, Scenario scenario) {
        double interval = scenario.pollIntervalSeconds();
        boolean asksByItself = Math.abs(prediction.requestsPerSecond() * interval - 1) < 1e-9;
        if (scenario.arrivals() != Arrivals.PERIODIC || !asksByItself) {
            return List.of();
        }
        double period = 1 / scenario.ratePerSecond();
        PhaseLock lock = PhaseLock.of(period, interval, Math.max(period, scenario.trialSeconds()));
        double places = (double) lock.places() * scenario.clients();
        if (1 / places < NEGLIGIBLE_LOCK) {
            return List.of();
        }
        return List.of(new Warning(
                WarningKind.POLL_PHASE_LOCKED,
                String.format(
                        Locale.ROOT,
                        "events every %.3f s meet polls every %.3f s at %.0f places only: the mean may be off by %.0f %%",
                        period,
                        interval,
                        places,
                        100 / places)));
    }
}
