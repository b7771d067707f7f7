package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Chart.Series;
import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.RunResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of one figure as a factor changes: a line a transport, and the model's curve under it. */
final class SweepChart {

    private final Sweep sweep;
    private final List<CellTotals> cells;
    private final FigureKind kind;
    private final Words words;

    private SweepChart(Sweep sweep, List<CellTotals> cells, FigureKind kind, Words words) {
        this.sweep = sweep;
        this.cells = cells;
        this.kind = kind;
        this.words = words;
    }

    /** The chart of a slice; none where fewer than two of its cells have the figure. */
    static Optional<Chart> of(RunResult result, Sweep sweep, Map<String, String> slice, FigureKind kind, Words words) {
        List<CellTotals> told = sweep.along(slice).stream()
                .filter(cell -> cell.cell().figure(kind).estimate() != null)
                .toList();
        return told.size() < 2
                ? Optional.empty()
                : Optional.of(new SweepChart(sweep, told, kind, words).chart(new SweepAnswer(result, sweep, words)));
    }

    private Chart chart(SweepAnswer answer) {
        return new Chart(
                "sweep-" + kind.key(),
                Kind.CURVES,
                words.figure(kind),
                answer.caption(ChartParts.told(cells), kind),
                words.get("chart-sweep-help"),
                sweep.across().axis(),
                Axis.of(words.figure(kind), unit(), kind.unit() == Unit.COUNT ? Scale.LINEAR : Scale.LOG),
                Stream.concat(lines(false), lines(true))
                        .filter(series -> !series.points().isEmpty())
                        .toList(),
                table());
    }

    private String unit() {
        return switch (kind.unit()) {
            case NANOS -> "ns";
            case BYTES -> "B";
            case COUNT -> "";
        };
    }

    private Stream<Series> lines(boolean isTheory) {
        return transports().stream()
                .map(transport -> new Series(
                        isTheory
                                ? words.get("series-theory")
                                : ChartParts.name(ChartParts.told(of(transport)).get(0), words),
                        of(transport).get(0).cell().transport(),
                        isTheory,
                        ChartParts.told(of(transport)).stream()
                                .flatMap(cell -> isTheory ? predicted(cell) : measured(cell))
                                .toList()));
    }

    private Stream<Point> measured(CellTotals cell) {
        Figure figure = cell.cell().figure(kind);
        return Stream.of(new Point(
                sweep.across().place(cell),
                figure.estimate(),
                null,
                null,
                figure.interval() == null ? null : figure.interval().low(),
                figure.interval() == null ? null : figure.interval().high()));
    }

    /** A logarithmic axis has no place for nothing, which theory says of a push over an ideal network. */
    private Stream<Point> predicted(CellTotals cell) {
        Double value = cell.cell().predicted().get(kind.key());
        boolean hasPlace = value != null && (value > 0 || kind.unit() == Unit.COUNT);
        return hasPlace ? Stream.of(Point.of(sweep.across().place(cell), value)) : Stream.of();
    }

    private List<CellTotals> of(String transport) {
        return cells.stream()
                .filter(cell -> cell.transportName().equals(transport))
                .toList();
    }

    private List<String> transports() {
        return Sweep.distinct(cells, CellTotals::transportName);
    }

    private Table table() {
        List<Row> rows = sweep.across().values().stream()
                .map(value -> new Row(
                        PlainText.visible(sweep.across().key() + "=" + value),
                        transports().stream()
                                .map(transport -> value(transport, value))
                                .toList()))
                .toList();
        return new Table(words.figure(kind), transports(), rows);
    }

    private Value value(String transport, String at) {
        return of(transport).stream()
                .filter(cell -> sweep.across().valueOf(cell).equals(at))
                .map(cell -> ComparisonTable.figure(cell.cell().figure(kind), kind.unit())
                        .struckIf(cell.isInvalid()))
                .findFirst()
                .orElse(Value.NONE);
    }
}
