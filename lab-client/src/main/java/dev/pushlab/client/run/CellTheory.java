package dev.pushlab.client.run;

import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.Latency;
import dev.pushlab.client.model.PhaseLock;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.TransportModel;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.Calibration;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Tolerance;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.protocol.Arrivals;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What theory says of a cell: on its network, with its heads, on a host that takes no time, for the events that its
 * plans have; and how far from that it may be measured. Pure.
 *
 * @param predicted figures by key, latencies in nanoseconds; empty where there is no model
 * @param tolerances where they may be measured, by key; empty without a calibration
 * @param warnings doubts that follow from the scenario alone
 */
record CellTheory(Map<String, Double> predicted, Map<String, Tolerance> tolerances, List<Warning> warnings) {

    private static final CellTheory NONE = new CellTheory(Map.of(), Map.of(), List.of());
    private static final double NANOS = 1e9;

    /** Staggered clients whose common mean may be off by less than this need no word. */
    private static final double NEGLIGIBLE_LOCK = 0.05;

    /**
     * The theory of a transport in a scenario.
     *
     * @param trials what was measured, of which only the plans and the host's disturbances are looked at
     * @param calibration of host and relay; null where there is none
     */
    static CellTheory of(String transport, Scenario scenario, List<TrialResult> trials, Calibration calibration) {
        Optional<TransportModel> found = TransportModels.all().stream()
                .filter(one -> one.name().equals(transport))
                .findFirst();
        if (found.isEmpty()) {
            return NONE;
        }
        TransportModel model = found.get();
        Optional<Heads> heads = LabHeads.of(transport, scenario);
        Workload workload = ScenarioWorkload.of(scenario, heads.orElse(Heads.bare(0, 0)))
                .withEventsPerSecond(plannedPerSecond(scenario, trials));
        Prediction prediction = model.predict(workload);
        Map<FigureKind, Double> figures = figures(prediction, heads.isPresent());
        Map<String, Double> byKey = new LinkedHashMap<>();
        figures.forEach((kind, value) -> byKey.put(kind.key(), value));
        SamplingError sampling = new SamplingError(workload, prediction, scenario, trials);
        return new CellTheory(
                byKey,
                calibration == null
                        ? Map.of()
                        : TheoryTolerance.of(
                                model, workload, sampling, HostAllowance.of(scenario, trials, calibration), figures),
                phaseLock(workload, prediction, scenario));
    }

    /**
     * Events that are drawn at random are more or fewer than the rate says: the plan is known, and part of what is
     * asked.
     */
    private static double plannedPerSecond(Scenario scenario, List<TrialResult> trials) {
        if (scenario.arrivals() != Arrivals.POISSON) {
            return scenario.ratePerSecond();
        }
        double planned = trials.stream()
                .mapToDouble(TrialResult::offeredPerSecond)
                .average()
                .orElse(0);
        return planned > 0 ? planned : scenario.ratePerSecond();
    }

    /** What the figures of the cell say against theory: all that lie beyond their tolerance, in one warning. */
    List<Warning> departures(Map<String, Figure> figures) {
        String beyond = tolerances.entrySet().stream()
                .filter(one -> figures.get(one.getKey()).estimate() != null)
                .filter(one -> !one.getValue().allows(figures.get(one.getKey())))
                .map(one -> departure(one.getKey(), figures.get(one.getKey()).estimate()))
                .collect(Collectors.joining("; "));
        return beyond.isEmpty() ? List.of() : List.of(new Warning(WarningKind.OFF_THEORY, beyond));
    }

    private String departure(String key, double measured) {
        boolean isTime = FigureKind.of(key).orElseThrow().unit() == FigureKind.Unit.NANOS;
        double unit = isTime ? 1e6 : 1;
        return String.format(
                Locale.ROOT,
                "%s is %.3f%s, theory has %.3f and tolerates %.3f to %.3f",
                key,
                measured / unit,
                isTime ? " ms" : "",
                predicted.get(key) / unit,
                tolerances.get(key).low() / unit,
                tolerances.get(key).high() / unit);
    }

    private static Map<FigureKind, Double> figures(Prediction prediction, boolean areHeadsKnown) {
        Latency latency = prediction.latency();
        Map<FigureKind, Double> figures = new EnumMap<>(FigureKind.class);
        figures.put(FigureKind.MEAN, latency.meanSeconds() * NANOS);
        figures.put(FigureKind.P50, latency.quantileSeconds(0.5) * NANOS);
        figures.put(FigureKind.P90, latency.quantileSeconds(0.9) * NANOS);
        figures.put(FigureKind.P95, latency.quantileSeconds(0.95) * NANOS);
        figures.put(FigureKind.P99, latency.quantileSeconds(0.99) * NANOS);
        figures.put(FigureKind.MAX, latency.maxSeconds() * NANOS);
        figures.put(FigureKind.REQUESTS, prediction.requestsPerEvent());
        if (areHeadsKnown) {
            figures.put(FigureKind.BYTES, prediction.traffic().appBytesPerEvent());
        }
        return figures;
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
