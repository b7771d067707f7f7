package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Tolerance;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What theory says of each cell beside what was measured, and what is left over. */
final class TheoryTable {

    private TheoryTable() {}

    /** The table; none where theory says nothing. */
    static Optional<Table> of(List<CellTotals> cells, Words words) {
        List<Row> rows = Stream.of(FigureKind.values())
                .flatMap(kind -> rows(kind, cells, words))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(ChartParts.table(words.get("table-theory"), cells, words, rows));
    }

    private static Stream<Row> rows(FigureKind kind, List<CellTotals> cells, Words words) {
        if (cells.stream().allMatch(cell -> predicted(kind, cell) == null)) {
            return Stream.of();
        }
        return Table.group(
                words.figure(kind),
                List.of(
                        row(
                                "row-predicted",
                                kind,
                                cells,
                                words,
                                (cell, predicted) -> Value.of(Numbers.of(predicted, kind.unit()))),
                        row(
                                "row-measured",
                                kind,
                                cells,
                                words,
                                (cell, predicted) -> ComparisonTable.figure(
                                                cell.cell().figure(kind), kind.unit())
                                        .struckIf(cell.isInvalid())),
                        row(
                                "row-residual",
                                kind,
                                cells,
                                words,
                                (cell, predicted) ->
                                        residual(cell, predicted, kind, words).struckIf(cell.isInvalid()))));
    }

    private static Row row(
            String key,
            FigureKind kind,
            List<CellTotals> cells,
            Words words,
            BiFunction<CellTotals, Double, Value> value) {
        return new Row(
                words.get(key),
                cells.stream()
                        .map(cell ->
                                predicted(kind, cell) == null ? Value.NONE : value.apply(cell, predicted(kind, cell)))
                        .toList());
    }

    private static Double predicted(FigureKind kind, CellTotals cell) {
        return cell.cell().predicted().get(kind.key());
    }

    /** Measured less predicted, as a share too where theory says more than nothing, and whether that is tolerable. */
    private static Value residual(CellTotals cell, double predicted, FigureKind kind, Words words) {
        Figure figure = cell.cell().figure(kind);
        if (figure.estimate() == null) {
            return Value.NONE;
        }
        double residual = figure.estimate() - predicted;
        String sign = residual > 0 ? "+" : "";
        String share = predicted == 0 ? "" : " (" + sign + Numbers.percent(residual / predicted) + ")";
        Tolerance tolerance = cell.cell().tolerances().get(kind.key());
        String fits = tolerance == null
                ? ""
                : words.get(
                        tolerance.allows(figure) ? "theory-inside" : "theory-outside",
                        Numbers.of(tolerance.low(), kind.unit()) + " – " + Numbers.of(tolerance.high(), kind.unit()));
        return new Value(sign + Numbers.of(residual, kind.unit()) + share, fits, false);
    }
}
