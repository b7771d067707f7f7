package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.ComparisonResult;
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

    /** The table; none where nothing could be compared. */
    static Optional<Table> of(RunResult result, Words words) {
        List<String> others = result.comparisons().stream()
                .filter(one -> one.baseline().equals(result.baseline()))
                .filter(one -> one.comparison().noRatio() != NoRatio.TOO_FEW_TRIALS)
                .map(ComparisonResult::transport)
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = Stream.of(FigureKind.values())
                .filter(kind -> result.comparisons().stream()
                        .anyMatch(one -> one.figure().equals(kind.key())))
                .map(kind -> new Row(
                        words.figure(kind),
                        others.stream()
                                .map(other -> find(result, kind, other)
                                        .map(comparison -> value(comparison, words))
                                        .orElse(Value.NONE))
                                .toList()))
                .toList();
        return Optional.of(new Table(
                words.get("table-ratios", PlainText.visible(result.baseline())),
                others.stream().map(PlainText::visible).toList(),
                rows));
    }

    static Optional<Comparison> find(RunResult result, FigureKind kind, String transport) {
        return result.comparisons().stream()
                .filter(one -> one.baseline().equals(result.baseline()))
                .filter(one ->
                        one.figure().equals(kind.key()) && one.transport().equals(transport))
                .map(ComparisonResult::comparison)
                .findFirst();
    }

    private static Value value(Comparison comparison, Words words) {
        String verdict = words.get(Words.key("verdict", comparison.verdict()));
        if (comparison.ratio() == null) {
            return new Value(verdict, words.reason(comparison.noRatio()), false);
        }
        return new Value(
                "× " + Numbers.digits(comparison.ratio().estimate()) + " " + verdict,
                Numbers.bounds(comparison.ratio(), Unit.COUNT),
                false);
    }
}
