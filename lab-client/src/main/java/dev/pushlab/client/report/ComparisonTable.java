package dev.pushlab.client.report;

import static dev.pushlab.client.report.Table.Value;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.stats.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** All that each cell reports, side by side. */
final class ComparisonTable {

    private static final List<FigureKind> LATENCIES = List.of(
            FigureKind.MEAN,
            FigureKind.P50,
            FigureKind.P90,
            FigureKind.P95,
            FigureKind.P99,
            FigureKind.P999,
            FigureKind.MAX);

    /** A doubt of half a figure or more is better told as a factor. */
    private static final double LARGEST_SHARE = 0.5;

    private static final List<FigureKind> COSTS = Stream.of(FigureKind.values())
            .filter(kind -> !LATENCIES.contains(kind))
            .toList();

    private static final List<FigureKind> BRIEF = List.of(
            FigureKind.MEAN,
            FigureKind.P50,
            FigureKind.P99,
            FigureKind.REQUESTS,
            FigureKind.BYTES,
            FigureKind.OVERHEAD,
            FigureKind.SERVER_CPU);

    private final List<CellTotals> cells;
    private final Words words;

    private ComparisonTable(List<CellTotals> cells, Words words) {
        this.cells = cells;
        this.words = words;
    }

    /** All of it. */
    static Table of(List<CellTotals> cells, Words words) {
        return new ComparisonTable(cells, words).table();
    }

    /** What is looked at first. */
    static Table brief(List<CellTotals> cells, Words words) {
        return new ComparisonTable(cells, words).brief();
    }

    private Table brief() {
        List<Row> figures = figures(BRIEF).stream().filter(Row::hasValues).toList();
        return table(Stream.of(Stream.of(status()), figures.stream(), faults().stream())
                .flatMap(rows -> rows)
                .toList());
    }

    private Table table(List<Row> rows) {
        return new Table(
                words.get("table-comparison"),
                cells.stream().map(CellTotals::name).toList(),
                rows);
    }

    private Row status() {
        return row(
                words.get("row-status"),
                cell -> Value.of(words.get(Words.key("status", cell.cell().status()))));
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        rows.add(status());
        List<Row> latencies = latencies().stream().filter(Row::hasValues).toList();
        rows.addAll(Table.group(words.get("group-latency"), latencies).toList());
        List<Row> costs = figures(COSTS).stream().filter(Row::hasValues).toList();
        rows.addAll(Table.group(words.get("group-cost"), costs).toList());
        rows.addAll(Table.group(words.get("group-audit"), audit()).toList());
        rows.addAll(Table.group(words.get("group-rate"), rates()).toList());
        WireRows wire = new WireRows(cells, words);
        rows.addAll(wire.all());
        return table(rows).noted(wire.note());
    }

    private List<Row> latencies() {
        List<Row> rows = new ArrayList<>(figures(LATENCIES));
        rows.add(row(words.get("row-precision"), cell -> precision(cell.cell().precision())));
        rows.add(time("row-transport-mean", cell -> cell.transport().meanNanos()));
        rows.add(time("row-transport-p50", cell -> cell.transport().p50Nanos()));
        rows.add(time("row-transport-p99", cell -> cell.transport().p99Nanos()));
        rows.add(time("row-publish-delay-mean", cell -> cell.publishDelayMeanNanos()));
        rows.add(time("row-publish-delay-max", cell -> cell.publishDelayMaxNanos()));
        return rows;
    }

    /** To within what share of itself the mean is known, and how many trials would bring it to what was asked for. */
    private Value precision(Precision precision) {
        if (precision == null || precision.actual() == null) {
            return Value.NONE;
        }
        String more = precision.reached() || precision.trialsNeeded() == null
                ? ""
                : words.get("trials-needed", precision.trialsNeeded(), Numbers.percent(precision.wanted()));
        String within = precision.actual() < LARGEST_SHARE
                ? "± " + Numbers.percent(precision.actual())
                : words.get("factor", Numbers.digits(1 + precision.actual()));
        return new Value(within, more, false);
    }

    private List<Row> figures(List<FigureKind> kinds) {
        return kinds.stream()
                .map(kind -> row(
                        words.get(Words.key("row", kind)),
                        cell -> figure(cell.cell().figure(kind), kind.unit()).struckIf(cell.isInvalid())))
                .toList();
    }

    static Value figure(Figure figure, Unit unit) {
        if (figure.estimate() == null) {
            return Value.NONE;
        }
        return new Value(Numbers.of(figure.estimate(), unit), Numbers.bounds(figure.interval(), unit), false);
    }

    private List<Row> audit() {
        List<Row> rows = new ArrayList<>(List.of(
                count("row-planned", DeliveryCounts::planned),
                count("row-published", DeliveryCounts::published),
                count("row-expected", DeliveryCounts::expected),
                count("row-delivered", DeliveryCounts::delivered)));
        rows.addAll(faults());
        rows.add(count("row-gaps", DeliveryCounts::gaps));
        return rows;
    }

    private List<Row> faults() {
        return List.of(
                count("row-lost", DeliveryCounts::lost),
                count("row-duplicate", DeliveryCounts::duplicate),
                count("row-out-of-order", DeliveryCounts::outOfOrder));
    }

    private List<Row> rates() {
        return List.of(
                row(words.get("row-offered"), cell -> rate(cell.offeredPerSecond())),
                row(words.get("row-achieved"), cell -> rate(cell.achievedPerSecond())));
    }

    private Row count(String key, ToLongFunction<DeliveryCounts> count) {
        return row(
                words.get(key),
                cell -> Value.of(Numbers.count(count.applyAsLong(cell.cell().counts()))));
    }

    private Row time(String key, Function<CellTotals, ? extends Number> nanos) {
        return row(words.get(key), cell -> {
            Number value = nanos.apply(cell);
            return value == null
                    ? Value.NONE
                    : Value.of(Numbers.of(value.doubleValue(), Unit.NANOS)).struckIf(cell.isInvalid());
        });
    }

    private static Value rate(double perSecond) {
        return Value.of(Numbers.perSecond(perSecond));
    }

    private Row row(String label, Function<CellTotals, Value> value) {
        return new Row(label, cells.stream().map(value).toList());
    }
}
