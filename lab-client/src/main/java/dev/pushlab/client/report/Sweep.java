package dev.pushlab.client.report;

import dev.pushlab.client.result.RunResult;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A run's cells laid out by what it varies: one factor across, which numbers and lines follow, and a slice for each
 * combination of the others.
 *
 * @param across the factor across
 * @param slices the combinations of all other factors, in the run's order; a single empty one where one factor varies
 * @param cells the cells, in the run's order
 */
record Sweep(VariedFactor across, List<Map<String, String>> slices, List<CellTotals> cells) {

    /** The cells laid out; empty where all are in one setting. */
    static Optional<Sweep> of(RunResult result, List<CellTotals> cells) {
        return result.scenario().vary().keySet().stream()
                .map(key -> VariedFactor.of(key, cells))
                .filter(factor -> factor.values().size() > 1)
                .max(Comparator.comparing(VariedFactor::isNumeric)
                        .thenComparing(factor -> factor.values().size())
                        // Of equals the first that was named: max takes the last.
                        .thenComparing(factor ->
                                -List.copyOf(result.scenario().vary().keySet()).indexOf(factor.key())))
                .map(across -> new Sweep(across, slices(across, cells), cells));
    }

    private static List<Map<String, String>> slices(VariedFactor across, List<CellTotals> cells) {
        return cells.stream()
                .map(cell -> without(across.key(), cell.cell().setting()))
                .distinct()
                .toList();
    }

    private static Map<String, String> without(String key, Map<String, String> setting) {
        Map<String, String> rest = new TreeMap<>(setting);
        rest.remove(key);
        return rest;
    }

    /** Every setting, slice by slice, in the order across. */
    List<Map<String, String>> settings() {
        return slices.stream()
                .flatMap(slice -> across.values().stream().map(value -> setting(slice, value)))
                .filter(setting -> cells.stream().anyMatch(cell -> is(cell, setting)))
                .toList();
    }

    /** A slice's setting at a value of the factor across. */
    Map<String, String> setting(Map<String, String> slice, String value) {
        Map<String, String> setting = new TreeMap<>(slice);
        setting.put(across.key(), value);
        return setting;
    }

    /** The cells of a setting, called by their transports. */
    List<CellTotals> in(Map<String, String> setting) {
        return cells.stream()
                .filter(cell -> is(cell, setting))
                .map(CellTotals::calledByTransport)
                .toList();
    }

    /** The cells of a slice, in the order across. */
    List<CellTotals> along(Map<String, String> slice) {
        return across.values().stream()
                .flatMap(value -> in(setting(slice, value)).stream())
                .toList();
    }

    /** What a setting is called: {@code rate=10}. What all cells share is left out. */
    String name(Map<String, String> setting) {
        Predicate<String> varies = key -> cells.stream()
                        .map(cell -> cell.cell().setting().get(key))
                        .distinct()
                        .count()
                > 1;
        return setting.keySet().stream()
                .filter(varies)
                // The factor across comes last: it changes from line to line.
                .sorted(Comparator.comparing(across.key()::equals))
                .map(key -> PlainText.visible(key + "=" + setting.get(key)))
                .collect(Collectors.joining(" "));
    }

    /** The first of each: names of transports, say. */
    static <K> List<K> distinct(List<CellTotals> cells, Function<CellTotals, K> key) {
        Set<K> seen = new HashSet<>();
        return cells.stream().map(key).filter(seen::add).toList();
    }

    private static boolean is(CellTotals cell, Map<String, String> setting) {
        return cell.cell().setting().equals(setting);
    }
}
