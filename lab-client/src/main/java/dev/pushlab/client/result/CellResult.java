package dev.pushlab.client.result;

import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.client.stats.Precision;
import java.util.List;
import java.util.Map;

/**
 * One transport in one setting, over all trials.
 *
 * @param transport its name; in an A/A control two cells measure the same transport under different names
 * @param setting the values of the factors that the run varies; empty when it varies none
 * @param status whether its numbers may be used
 * @param warnings doubts about it, its trials' included
 * @param figures figures over the trials, by {@link FigureKind#key}
 * @param predicted what theory says of these figures, where it says something
 * @param precision how precise the mean delivery latency is, and how many trials more precision takes; null with fewer
 *     than three trials
 * @param delivery delivery latency of all trials, merged
 * @param counts the audit of all trials together
 * @param trials the repetitions, in the order in which they were run
 */
public record CellResult(
        String transport,
        Map<String, String> setting,
        Status status,
        List<Warning> warnings,
        Map<String, Figure> figures,
        Map<String, Double> predicted,
        Precision precision,
        LatencySummary delivery,
        DeliveryCounts counts,
        List<TrialResult> trials) {

    /** Copies the collections. */
    public CellResult {
        setting = Map.copyOf(setting);
        warnings = List.copyOf(warnings);
        figures = Map.copyOf(figures);
        predicted = Map.copyOf(predicted);
        trials = List.copyOf(trials);
    }

    /** A figure; one that was not taken has no estimate. */
    public Figure figure(FigureKind kind) {
        return figures.getOrDefault(kind.key(), Figure.NONE);
    }
}
