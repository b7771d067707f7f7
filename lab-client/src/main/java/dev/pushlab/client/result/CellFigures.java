package dev.pushlab.client.result;

import dev.pushlab.client.stats.Bootstrap;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.client.stats.TrialEvents;
import dev.pushlab.client.stats.TrialFigures;
import dev.pushlab.protocol.ProcessCost;
import dev.pushlab.protocol.TransportTotals;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of a cell over its trials. Latencies come from merged histograms, never from averaged percentiles. */
public final class CellFigures {

    private final List<TrialResult> trials;
    private final List<TrialEvents> events;
    private final LatencySummary merged;

    /**
     * The figures of some trials of one transport in one setting.
     *
     * @throws IllegalArgumentException when a trial's histogram is none
     */
    public CellFigures(List<TrialResult> trials) {
        this.trials = trials;
        List<LatencyHistogram> histograms = trials.stream()
                .map(trial -> trial.latencies().deliveryHistogram().decode())
                .toList();
        this.events = TrialEvents.of(histograms);
        LatencyHistogram sum = new LatencyHistogram();
        histograms.forEach(sum::add);
        this.merged = LatencySummary.of(sum);
    }

    /** Delivery latency of all trials together. */
    public LatencySummary merged() {
        return merged;
    }

    /** A figure with its interval. */
    public Figure figure(FigureKind kind, Bootstrap bootstrap) {
        ToDoubleFunction<List<TrialEvents>> latency = latency(kind);
        if (latency != null) {
            return isBorne(kind)
                    ? new Figure(
                            latency.applyAsDouble(events),
                            bootstrap.interval(events, latency).orElse(null))
                    : Figure.NONE;
        }
        List<Double> figures = perTrial(kind);
        return figures.size() < trials.size()
                ? Figure.NONE
                : new Figure(
                        TrialFigures.mean(figures),
                        bootstrap.interval(figures, TrialFigures::mean).orElse(null));
    }

    /** A figure against the same figure of another cell; null when one of them has none. */
    public Comparison compare(FigureKind kind, CellFigures baseline, Bootstrap bootstrap) {
        ToDoubleFunction<List<TrialEvents>> latency = latency(kind);
        if (latency != null) {
            return isBorne(kind) && baseline.isBorne(kind)
                    ? Comparison.of(events, baseline.events, latency, bootstrap)
                    : null;
        }
        List<Double> mine = perTrial(kind);
        List<Double> others = baseline.perTrial(kind);
        return mine.size() < trials.size() || others.size() < baseline.trials.size()
                ? null
                : Comparison.of(mine, others, TrialFigures::mean, bootstrap);
    }

    /** Mean delivery latency of each trial, to find one out of line. */
    public List<Double> means() {
        return events.stream()
                .filter(one -> one.count() > 0)
                .map(one -> TrialEvents.mean().applyAsDouble(List.of(one)))
                .toList();
    }

    /** Whether there are events enough for the figure: in each trial at least one, together as many as it takes. */
    private boolean isBorne(FigureKind kind) {
        return events.stream().allMatch(one -> one.count() > 0)
                && switch (kind) {
                    case P50 -> merged.p50Nanos() != null;
                    case P90 -> merged.p90Nanos() != null;
                    case P95 -> LatencySummary.bears(merged.count(), 95);
                    case P99 -> merged.p99Nanos() != null;
                    case P999 -> merged.p999Nanos() != null;
                    default -> true;
                };
    }

    private static ToDoubleFunction<List<TrialEvents>> latency(FigureKind kind) {
        return switch (kind) {
            case MEAN -> TrialEvents.mean();
            case P50 -> TrialEvents.percentile(50);
            case P90 -> TrialEvents.percentile(90);
            case P95 -> TrialEvents.percentile(95);
            case P99 -> TrialEvents.percentile(99);
            case P999 -> TrialEvents.percentile(99.9);
            case MAX -> TrialEvents.percentile(100);
            default -> null;
        };
    }

    private List<Double> perTrial(FigureKind kind) {
        Function<TrialResult, Double> figure = switch (kind) {
            case REQUESTS -> perEvent(trial -> (double) trial.bytes().window().requests());
            case BYTES -> perEvent(trial -> (double) bytes(trial));
            case OVERHEAD -> perEvent(trial -> (double) (bytes(trial) - payload(trial)));
            case SERVER_CPU ->
                perEvent(trial -> (double) trial.machine().server().cpuNanos());
            case GENERATOR_CPU ->
                perEvent(trial -> (double) trial.machine().generator().cpuNanos());
            case SERVER_GARBAGE ->
                perEvent(trial -> asDouble(trial.machine().server().allocatedBytes()));
            case SERVER_SWITCHES -> perEvent(trial -> switches(trial.machine().server()));
            case GENERATOR_GARBAGE ->
                perEvent(trial -> asDouble(trial.machine().generator().allocatedBytes()));
            case GENERATOR_SWITCHES ->
                perEvent(trial -> switches(trial.machine().generator()));
            case SERVER_HEAP -> trial -> perConnection(trial, MemoryCost::serverHeapBytes);
            case SERVER_RESIDENT -> trial -> perConnection(trial, MemoryCost::serverResidentBytes);
            case CONNECT -> TrialResult::connectMeanNanos;
            case SET_UP -> CellFigures::setUpBytes;
            default -> throw new IllegalArgumentException(kind + " is not counted trial by trial");
        };
        return trials.stream()
                .filter(trial -> trial.windowDeliveries() > 0)
                .map(figure)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Function<TrialResult, Double> perEvent(Function<TrialResult, Double> sum) {
        return trial -> {
            Double value = sum.apply(trial);
            return value == null ? null : value / trial.windowDeliveries();
        };
    }

    private static Double setUpBytes(TrialResult trial) {
        TransportTotals setUp = trial.bytes().setUp();
        long bytes = Stream.of(setUp.toServer(), setUp.toClient())
                .mapToLong(way -> way.handshake() + way.tls())
                .sum();
        return setUp.connectionsOpened() == 0 ? null : (double) bytes / setUp.connectionsOpened();
    }

    private static long bytes(TrialResult trial) {
        TransportTotals window = trial.bytes().window();
        return window.toServer().total() + window.toClient().total();
    }

    private static long payload(TrialResult trial) {
        TransportTotals window = trial.bytes().window();
        return window.toServer().payload() + window.toClient().payload();
    }

    private static Double switches(ProcessCost cost) {
        return cost.voluntarySwitches() == null || cost.involuntarySwitches() == null
                ? null
                : (double) (cost.voluntarySwitches() + cost.involuntarySwitches());
    }

    private static Double perConnection(TrialResult trial, Function<MemoryCost, Long> grownBytes) {
        MemoryCost memory = trial.machine().memory();
        if (memory == null
                || memory.connections() < MemoryCost.FEWEST_CONNECTIONS
                || grownBytes.apply(memory) == null) {
            return null;
        }
        return (double) grownBytes.apply(memory) / memory.connections();
    }

    private static Double asDouble(Long value) {
        return value == null ? null : value.doubleValue();
    }
}
