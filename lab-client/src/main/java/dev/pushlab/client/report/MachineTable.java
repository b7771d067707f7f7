package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.MachineCost;
import dev.pushlab.protocol.Hiccups;
import dev.pushlab.protocol.HostUsage;
import dev.pushlab.protocol.ProcessCost;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** What the measurement cost the machine and what the machine did to it: of all trials of a cell, the worst one. */
final class MachineTable {

    private final List<CellTotals> cells;
    private final Words words;

    private MachineTable(List<CellTotals> cells, Words words) {
        this.cells = cells;
        this.words = words;
    }

    static Table of(List<CellTotals> cells, Words words) {
        return new MachineTable(cells, words).table();
    }

    private Table table() {
        return new Table(
                words.get("table-machine"),
                cells.stream().map(CellTotals::name).toList(),
                List.of(
                        share("row-server-busy", cost -> busy(cost.server())),
                        share("row-generator-busy", cost -> busy(cost.generator())),
                        share("row-generator-waited", cost -> waited(cost.generator())),
                        share("row-others", cost -> ofHost(cost, HostUsage::othersShare)),
                        share("row-steal", cost -> ofHost(cost, HostUsage::stealShare)),
                        time("row-server-pause", cost -> longest(cost.serverHiccups())),
                        time("row-generator-pause", cost -> longest(cost.generatorHiccups()))));
    }

    private Row share(String key, Function<MachineCost, Double> share) {
        return row(key, share, Numbers::percent);
    }

    private Row time(String key, Function<MachineCost, Double> nanos) {
        return row(key, nanos, value -> Numbers.of(value, Unit.NANOS));
    }

    private Row row(String key, Function<MachineCost, Double> worst, DoubleFunction<String> text) {
        return new Row(
                words.get(key),
                cells.stream()
                        .map(cell -> cell.cell().trials().stream()
                                .map(trial -> worst.apply(trial.machine()))
                                .filter(Objects::nonNull)
                                .max(Double::compare)
                                .map(value -> Value.of(text.apply(value)))
                                .orElse(Value.NONE))
                        .toList());
    }

    private static Double busy(ProcessCost cost) {
        return cost == null ? null : (Double) ((double) cost.cpuNanos() / cost.windowNanos());
    }

    private static Double waited(ProcessCost cost) {
        return cost == null || cost.cpuWaitNanos() == null
                ? null
                : (Double) ((double) cost.cpuWaitNanos() / cost.windowNanos());
    }

    private static Double ofHost(MachineCost cost, Function<HostUsage, Double> share) {
        return cost.host() == null ? null : share.apply(cost.host());
    }

    private static Double longest(Hiccups hiccups) {
        return hiccups == null || hiccups.maxNanos() == null
                ? null
                : (Double) hiccups.maxNanos().doubleValue();
    }
}
