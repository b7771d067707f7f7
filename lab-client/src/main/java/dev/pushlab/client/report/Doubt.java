package dev.pushlab.client.report;

import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One kind of warning with everywhere that it was seen, so that its advice is given once.
 *
 * @param kind what kind of doubt
 * @param sightings where and what, in the order of the cells
 */
record Doubt(WarningKind kind, List<Sighting> sightings) {

    /**
     * A warning and its place.
     *
     * @param cell the cell's name; empty where it is of the whole run
     * @param detail what was seen
     */
    record Sighting(String cell, String detail) {

        /** Both in one line. */
        String line() {
            return cell.isEmpty() ? detail : cell + ": " + detail;
        }
    }

    /** The doubts about a run, the gravest kinds first. */
    static List<Doubt> of(RunResult result, List<CellTotals> cells) {
        Map<WarningKind, List<Sighting>> byKind = new EnumMap<>(WarningKind.class);
        collect("", result.warnings(), byKind);
        for (CellTotals cell : cells) {
            collect(cell.name(), cell.cell().warnings(), byKind);
        }
        return byKind.entrySet().stream()
                .map(entry -> new Doubt(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted((one, other) ->
                        other.kind().status().compareTo(one.kind().status()))
                .toList();
    }

    private static void collect(String cell, List<Warning> warnings, Map<WarningKind, List<Sighting>> byKind) {
        for (Warning warning : warnings) {
            byKind.computeIfAbsent(warning.kind(), kind -> new ArrayList<>())
                    .add(new Sighting(cell, PlainText.visible(warning.detail())));
        }
    }
}
