package dev.pushlab.client.report;

import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import java.util.Comparator;
import java.util.List;

/**
 * Cells by a figure, the lowest first.
 *
 * @param kind which figure; each cell has it
 * @param ordered the cells
 */
record Ranking(FigureKind kind, List<CellTotals> ordered) {

    static Ranking of(List<CellTotals> cells, FigureKind kind) {
        return new Ranking(
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

    /** The cells whose interval overlaps that of the first, or whose figure is the same. */
    List<CellTotals> tiedWithFirst() {
        Figure best = first().cell().figure(kind);
        return ordered.stream()
                .skip(1)
                .filter(cell -> overlap(best, cell.cell().figure(kind)))
                .toList();
    }

    private static boolean overlap(Figure lower, Figure higher) {
        if (lower.estimate().equals(higher.estimate())) {
            return true;
        }
        return lower.interval() != null
                && higher.interval() != null
                && higher.interval().low() <= lower.interval().high();
    }
}
