package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.DeliveryCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** How subscriptions ended, and what went wrong on the way. */
final class EndingsTable {

    private EndingsTable() {}

    static Table of(List<CellTotals> cells, Words words) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(Table.group(words.get("group-endings"), endings(cells)).toList());
        rows.add(new Row(words.get("group-errors"), List.of()));
        rows.add(row(
                words.get("row-requests-refused"),
                cells,
                cell -> cell.requests().refused()));
        rows.add(count(words.get("row-lost"), cells, DeliveryCounts::lost));
        rows.add(count(words.get("row-duplicate"), cells, DeliveryCounts::duplicate));
        rows.add(count(words.get("row-out-of-order"), cells, DeliveryCounts::outOfOrder));
        rows.add(count(words.get("row-gaps"), cells, DeliveryCounts::gaps));
        rows.add(count(words.get("row-gap-events"), cells, DeliveryCounts::gapEvents));
        rows.add(count(words.get("row-off-plan"), cells, DeliveryCounts::offPlan));
        return new Table(
                words.get("table-endings"), cells.stream().map(CellTotals::name).toList(), rows);
    }

    private static List<Row> endings(List<CellTotals> cells) {
        TreeSet<String> names = new TreeSet<>();
        cells.forEach(cell -> cell.cell()
                .trials()
                .forEach(trial -> names.addAll(trial.endings().keySet())));
        return names.stream()
                .map(name -> row(PlainText.visible(name), cells, cell -> ended(cell, name)))
                .toList();
    }

    private static long ended(CellTotals cell, String name) {
        return cell.cell().trials().stream()
                .map(trial -> trial.endings())
                .mapToLong((Map<String, Integer> endings) -> endings.getOrDefault(name, 0))
                .sum();
    }

    private static Row count(String label, List<CellTotals> cells, ToLongFunction<DeliveryCounts> count) {
        return row(label, cells, cell -> count.applyAsLong(cell.cell().counts()));
    }

    private static Row row(String label, List<CellTotals> cells, ToLongFunction<CellTotals> count) {
        return new Row(
                label,
                cells.stream()
                        .map(cell -> Value.of(Numbers.count(count.applyAsLong(cell))))
                        .toList());
    }
}
