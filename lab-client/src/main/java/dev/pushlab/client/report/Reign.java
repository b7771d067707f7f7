package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a sweep along which the same transports have the lowest figure.
 *
 * @param transports those that are lowest, or not told apart from the lowest, at every value of the stretch
 * @param from its first value of the factor
 * @param to its last
 */
record Reign(List<String> transports, String from, String to) {

    /** The stretches of a slice, as few and as long as can be. */
    static List<Reign> of(RunResult result, Sweep sweep, List<CellTotals> slice, FigureKind kind) {
        List<Reign> reigns = new ArrayList<>();
        for (String value : sweep.across().values()) {
            List<CellTotals> cells = slice.stream()
                    .filter(cell -> sweep.across().valueOf(cell).equals(value))
                    .toList();
            if (!cells.isEmpty()) {
                List<String> lowest = Ranking.of(result, cells, kind).winners().stream()
                        .map(CellTotals::transportName)
                        .toList();
                join(reigns, lowest, value);
            }
        }
        return reigns;
    }

    private static void join(List<Reign> reigns, List<String> lowest, String value) {
        Reign last = reigns.isEmpty() ? new Reign(List.of(), value, value) : reigns.get(reigns.size() - 1);
        List<String> still = last.transports().stream().filter(lowest::contains).toList();
        if (still.isEmpty()) {
            reigns.add(new Reign(lowest, value, value));
        } else {
            reigns.set(reigns.size() - 1, new Reign(still, last.from(), value));
        }
    }
}
