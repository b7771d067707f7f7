package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.report.Chart.Kind;
import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Chart.Series;
import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.protocol.WirePart;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each byte of a delivered event was for, both ways, in the measurement. */
final class BytesChart {

    private BytesChart() {}

    static Chart of(List<CellTotals> cells, Words words) {
        List<WirePart> parts = Stream.of(WirePart.values())
                .filter(part -> cells.stream().anyMatch(cell -> perEvent(cell, part) > 0))
                .toList();
        return new Chart(
                "bytes",
                Kind.STACK,
                words.get("chart-bytes"),
                words.get("chart-bytes-finding", ChartParts.listed(cells, words, cell -> overhead(cell, words))),
                words.get("chart-bytes-help"),
                Axis.of(words.get("axis-bytes"), "B", Scale.LINEAR),
                Axis.of(cells, words),
                parts.stream().map(part -> series(part, cells, words)).toList(),
                table(parts, cells, words));
    }

    /** Bytes of a part a delivered event; the payload's are those that were asked for, all others are overhead. */
    static double perEvent(CellTotals cell, WirePart part) {
        long bytes =
                cell.window().toServer().of(part) + cell.window().toClient().of(part);
        return (double) bytes / Math.max(1, cell.windowDeliveries());
    }

    private static double perEvent(CellTotals cell) {
        return Stream.of(WirePart.values())
                .mapToDouble(part -> perEvent(cell, part))
                .sum();
    }

    private static Series series(WirePart part, List<CellTotals> cells, Words words) {
        return Series.measured(
                words.get(Words.key("part", part)),
                part.name().toLowerCase(Locale.ROOT),
                IntStream.range(0, cells.size())
                        .mapToObj(i -> Point.of(perEvent(cells.get(i), part), i))
                        .toList());
    }

    private static String overhead(CellTotals cell, Words words) {
        double all = perEvent(cell);
        double share = all == 0 ? 0 : 1 - perEvent(cell, WirePart.PAYLOAD) / all;
        return words.get("named-overhead", cell.name(), Numbers.percent(share), Numbers.of(all, Unit.BYTES));
    }

    private static Table table(List<WirePart> parts, List<CellTotals> cells, Words words) {
        Stream<Row> rows = parts.stream()
                .map(part -> new Row(
                        words.get(Words.key("part", part)),
                        cells.stream()
                                .map(cell -> Value.of(Numbers.of(perEvent(cell, part), Unit.BYTES)))
                                .toList()));
        Row sum = new Row(
                words.get("row-sum"),
                cells.stream()
                        .map(cell -> Value.of(Numbers.of(perEvent(cell), Unit.BYTES)))
                        .toList());
        return ChartParts.table(
                words.get("chart-bytes"),
                cells,
                words,
                Stream.concat(rows, Stream.of(sum)).toList());
    }
}
