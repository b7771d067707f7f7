package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.NoRatio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each figure as a multiple of the baseline's, with what the trials show about it. */
final class RatioTable {

    private RatioTable() {}

    /** The cells that were compared with the baseline in their setting. */
    static List<CellTotals> compared(RunResult result, List<CellTotals> cells) {
        return cells.stream()
                .filter(cell -> !cell.cell().transport().equals(result.baseline()))
                .filter(cell -> Stream.of(FigureKind.values())
                        .flatMap(kind -> find(result, kind, cell).stream())
                        .anyMatch(comparison -> comparison.noRatio() != NoRatio.TOO_FEW_TRIALS))
                .toList();
    }

    /** The table; none where nothing could be compared. */
    static Optional<Table> of(RunResult result, List<CellTotals> cells, Words words) {
        List<CellTotals> others = compared(result, cells);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = Stream.of(FigureKind.values())
                .map(kind -> new Row(
                        words.figure(kind),
                        others.stream()
                                .map(cell -> find(result, kind, cell)
                                        .map(comparison -> value(comparison, words))
                                        .orElse(Value.NONE))
                                .toList()))
                .filter(Row::hasValues)
                .toList();
        return Optional.of(new Table(
                words.get("table-ratios", PlainText.visible(result.baseline())),
                others.stream().map(CellTotals::name).toList(),
                rows));
    }

    private static Optional<Comparison> find(RunResult result, FigureKind kind, CellTotals cell) {
        return result.compare(kind, cell.cell().name(), cell.cell().nameOf(result.baseline()));
    }

    private static Value value(Comparison comparison, Words words) {
        String verdict = words.get(Words.key("verdict", comparison.verdict()));
        if (comparison.ratio() == null) {
            return new Value(verdict, words.reason(comparison.noRatio()), false);
        }
        return new Value(
                "×\u00A0" + Numbers.digits(comparison.ratio().estimate()) + " " + verdict,
                Numbers.bounds(comparison.ratio(), Unit.COUNT),
                false);
    }
}
