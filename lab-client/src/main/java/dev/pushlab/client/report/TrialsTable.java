package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.protocol.TransportTotals;
import java.util.List;
import java.util.stream.Stream;

/** Every trial by itself, in the order of the cells. */
final class TrialsTable {

    private TrialsTable() {}

    static Table of(List<CellTotals> cells, Words words) {
        List<String> columns = Stream.of(
                        "column-order",
                        "row-status",
                        "column-deliveries",
                        "row-mean",
                        "row-p50",
                        "row-p90",
                        "row-p99",
                        "row-max",
                        "column-requests",
                        "column-bytes")
                .map(words::get)
                .toList();
        return new Table(
                words.get("table-trials"),
                columns,
                cells.stream()
                        .flatMap(cell -> cell.cell().trials().stream().map(trial -> row(cell, trial, words)))
                        .toList());
    }

    private static Row row(CellTotals cell, TrialResult trial, Words words) {
        LatencySummary delivery = trial.latencies().delivery();
        TransportTotals window = trial.bytes().window();
        return new Row(
                words.get("named-trial", cell.name(), trial.trial()),
                List.of(
                        Value.of(Numbers.count(trial.order())),
                        Value.of(words.get(Words.key("status", trial.status()))),
                        Value.of(Numbers.count(trial.windowDeliveries())),
                        time(delivery.meanNanos()),
                        time(delivery.p50Nanos()),
                        time(delivery.p90Nanos()),
                        time(delivery.p99Nanos()),
                        time(delivery.maxNanos()),
                        Value.of(Numbers.count(window.requests())),
                        Value.of(Numbers.count(
                                window.toServer().total() + window.toClient().total()))));
    }

    private static Value time(Number nanos) {
        return nanos == null ? Value.NONE : Value.of(Numbers.of(nanos.doubleValue(), Unit.NANOS));
    }
}
