package dev.pushlab.client.result;

import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.client.stats.Precision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One transport in one setting, over all trials.
 *
 * @param transport its name; in an A/A control two cells measure the same transport under different names
 * @param setting the values of the factors that the run varies; empty when it varies none
 * @param status whether its numbers may be used
 * @param warnings doubts about it, its trials' included
 * @param figures figures over the trials, by {@link FigureKind#key}
 * @param predicted what theory says of these figures, where it says something
 * @param tolerances how far from theory these figures may be measured, by key
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
        Map<String, Tolerance> tolerances,
        Precision precision,
        LatencySummary delivery,
        DeliveryCounts counts,
        List<TrialResult> trials) {

    /** Copies the collections; figures stand in the order of their kinds, so that equal results are equal texts. */
    public CellResult {
        Present.require("transport", transport);
        Present.require("setting", setting);
        Present.require("status", status);
        Present.require("warnings", warnings);
        Present.require("figures", figures);
        Present.require("predicted", predicted);
        Present.require("tolerances", tolerances);
        Present.require("delivery", delivery);
        Present.require("counts", counts);
        Present.require("trials", trials);
        setting = Collections.unmodifiableMap(new TreeMap<>(setting));
        warnings = List.copyOf(warnings);
        figures = inOrder(figures);
        predicted = inOrder(predicted);
        tolerances = inOrder(tolerances);
        trials = List.copyOf(trials);
    }

    private static <V> Map<String, V> inOrder(Map<String, V> byKey) {
        Map<String, V> ordered = new LinkedHashMap<>();
        for (FigureKind kind : FigureKind.values()) {
            if (byKey.containsKey(kind.key())) {
                ordered.put(kind.key(), byKey.get(kind.key()));
            }
        }
        ordered.putAll(byKey);
        return Collections.unmodifiableMap(ordered);
    }

    /** What it is called: its transport, with its setting where the run varies one. */
    public String name() {
        return Setting.nameOf(transport, setting);
    }

    /** A figure; one that was not taken has no estimate. */
    public Figure figure(FigureKind kind) {
        return figures.getOrDefault(kind.key(), Figure.NONE);
    }
}
