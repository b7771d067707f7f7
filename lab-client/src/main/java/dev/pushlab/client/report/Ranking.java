package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.stats.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * Cells by a figure, the lowest first.
 *
 * @param result what the trials show of each two of them
 * @param kind which figure; each cell has it
 * @param ordered the cells
 */
record Ranking(RunResult result, FigureKind kind, List<CellTotals> ordered) {

    static Ranking of(RunResult result, List<CellTotals> cells, FigureKind kind) {
        return new Ranking(
                result,
                kind,
                cells.stream()
                        .filter(cell -> cell.cell().figure(kind).estimate() != null)
                        .sorted(Comparator.comparingDouble(
                                cell -> cell.cell().figure(kind).estimate()))
                        .toList());
    }

    CellTotals first() {
        return ordered.get(0);
    }

    CellTotals last() {
        return ordered.get(ordered.size() - 1);
    }

    /** Whether no cell was told apart from the first. */
    boolean isAllTied() {
        return tiedWithFirst().size() == ordered.size() - 1;
    }

    /** From 1. */
    int place(CellTotals cell) {
        return 1 + ordered.indexOf(cell);
    }

    /** Whether a cell is the first, or was not told apart from it. */
    boolean isFirst(CellTotals cell) {
        return cell == first() || tiedWithFirst().contains(cell);
    }

    /** The cells that the trials do not tell apart from the first; without trials enough, those with its very value. */
    List<CellTotals> tiedWithFirst() {
        return ordered.stream().skip(1).filter(this::isTied).toList();
    }

    private boolean isTied(CellTotals cell) {
        Double lowest = first().cell().figure(kind).estimate();
        return lowest.equals(cell.cell().figure(kind).estimate())
                || result.compare(kind, cell.cell().name(), first().cell().name())
                        .filter(comparison -> comparison.verdict() == Verdict.NO_DIFFERENCE_SHOWN)
                        .isPresent();
    }
}
