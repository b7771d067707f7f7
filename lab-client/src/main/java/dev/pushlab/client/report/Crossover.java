package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the ranking of transports changes along a slice of a sweep: one that was told apart as the higher is told apart
 * as the lower further on.
 *
 * @param lower who is lower from then on
 * @param than who is higher from then on
 * @param before value of the factor at which it was still the other way round
 * @param after the next value at which it is so
 */
record Crossover(String lower, List<String> than, String before, String after) {

    /** All of a slice, in the order across. */
    static List<Crossover> of(RunResult result, Sweep sweep, List<CellTotals> slice, FigureKind kind) {
        Map<Crossover, List<String>> found = new LinkedHashMap<>();
        List<String> transports = Sweep.distinct(slice, CellTotals::transportName);
        for (String lower : transports) {
            for (String higher : transports) {
                for (Crossover one : between(result, sweep, slice, kind, lower, higher)) {
                    found.computeIfAbsent(one, key -> new ArrayList<>()).add(higher);
                }
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Crossover(
                        entry.getKey().lower(),
                        entry.getValue(),
                        entry.getKey().before(),
                        entry.getKey().after()))
                .toList();
    }

    private static List<Crossover> between(
            RunResult result, Sweep sweep, List<CellTotals> slice, FigureKind kind, String lower, String higher) {
        List<Crossover> found = new ArrayList<>();
        String wasHigher = null;
        for (String value : sweep.across().values()) {
            Optional<CellTotals> one = at(sweep, slice, value, lower);
            Optional<CellTotals> other = at(sweep, slice, value, higher);
            if (one.isEmpty() || other.isEmpty()) {
                continue;
            }
            Ranking ranking = Ranking.of(result, List.of(one.get(), other.get()), kind);
            if (ranking.isAllTied()) {
                continue;
            }
            if (ranking.first() != one.get()) {
                wasHigher = value;
            } else if (wasHigher != null) {
                found.add(new Crossover(lower, List.of(), wasHigher, value));
                wasHigher = null;
            }
        }
        return found;
    }

    private static Optional<CellTotals> at(Sweep sweep, List<CellTotals> slice, String value, String transport) {
        return slice.stream()
                .filter(cell -> cell.transportName().equals(transport))
                .filter(cell -> sweep.across().valueOf(cell).equals(value))
                .findFirst();
    }
}
