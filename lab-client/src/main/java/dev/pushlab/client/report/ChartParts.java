package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Series;
import dev.pushlab.client.report.Table.Row;
import java.util.List;
import java.util.function.Function;

/** What charts have in common: each cell's name, colour and column. */
final class ChartParts {

    private static final int MOST_PARTS = 8;

    private ChartParts() {}

    /** The cell's name, with a word of warning where it may not be used. */
    static String name(CellTotals cell, Words words) {
        return cell.isInvalid() ? cell.name() + " (" + words.get("status-invalid") + ")" : cell.name();
    }

    /** The cells that a finding may speak of: those that may be used; all where none may be. */
    static List<CellTotals> told(List<CellTotals> cells) {
        List<CellTotals> usable =
                cells.stream().filter(cell -> !cell.isInvalid()).toList();
        return usable.isEmpty() ? cells : usable;
    }

    static Series series(CellTotals cell, Words words, List<Point> points) {
        return Series.measured(name(cell, words), cell.cell().transport(), points);
    }

    /** A table with a column a cell. */
    static Table table(String title, List<CellTotals> cells, Words words, List<Row> rows) {
        return new Table(title, cells.stream().map(cell -> name(cell, words)).toList(), rows);
    }

    /** A clause a cell that may be told of, as one sentence. */
    static String listed(List<CellTotals> cells, Words words, Function<CellTotals, String> clause) {
        return joined(told(cells).stream().map(clause).toList(), words.get("list-separator"), words);
    }

    /** Whom the first of a ranking was not told apart from, in brackets; nothing where it stands alone. */
    static String tie(Ranking ranking, Words words) {
        String others = names(ranking.tiedWithFirst(), words);
        return others.isEmpty() ? "" : words.get("answer-tie", others);
    }

    /** The cells' names, in a row. */
    static String names(List<CellTotals> cells, Words words) {
        return joined(cells.stream().map(CellTotals::name).toList(), words.get("comma"), words);
    }

    /** The first parts, and how many more there are: nobody reads a sentence of forty clauses. */
    static String joined(List<String> parts, String separator, Words words) {
        if (parts.size() <= MOST_PARTS) {
            return String.join(separator, parts);
        }
        return String.join(separator, parts.subList(0, MOST_PARTS)) + " "
                + words.get("more", parts.size() - MOST_PARTS);
    }
}
