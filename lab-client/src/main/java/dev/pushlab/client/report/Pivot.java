package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns a table with a column a cell into one that people can read when there are forty: a column a transport, and for
 * each figure a line a setting. What is the same in every setting takes one line.
 */
final class Pivot {

    private final Sweep sweep;
    private final List<CellTotals> columns;
    private final Words words;
    private final List<String> transports;
    private final List<Row> rows = new ArrayList<>();
    private String heading = "";

    private Pivot(Sweep sweep, List<CellTotals> columns, Words words) {
        this.sweep = sweep;
        this.columns = columns;
        this.words = words;
        this.transports = Sweep.distinct(columns, CellTotals::transportName);
    }

    /**
     * The table turned.
     *
     * @param columns the cell of each of its columns
     */
    static Table of(Table wide, Sweep sweep, List<CellTotals> columns, Words words) {
        return new Pivot(sweep, columns, words).turned(wide);
    }

    private Table turned(Table wide) {
        String group = "";
        for (Row row : wide.rows()) {
            if (row.isHeading()) {
                group = row.label();
            } else {
                turn(group, row);
            }
        }
        return new Table(wide.title(), transports, rows, wide.note());
    }

    private void turn(String group, Row row) {
        List<Row> lines = sweep.settings().stream()
                .map(setting -> line(setting, row))
                .filter(Row::hasValues)
                .toList();
        if (lines.stream().map(Row::values).distinct().count() == 1) {
            head(group);
            rows.add(new Row(
                    words.get("every-setting", row.label()), lines.get(0).values()));
        } else if (!lines.isEmpty()) {
            head(group.isEmpty() ? row.label() : words.get("group-figure", group, row.label()));
            rows.addAll(lines);
        }
    }

    private void head(String text) {
        if (!text.equals(heading) && !text.isEmpty()) {
            rows.add(new Row(text, List.of()));
        }
        heading = text;
    }

    private Row line(Map<String, String> setting, Row row) {
        return new Row(
                sweep.name(setting),
                transports.stream()
                        .map(transport -> value(setting, transport, row))
                        .toList());
    }

    private Value value(Map<String, String> setting, String transport, Row row) {
        for (int column = 0; column < columns.size(); column++) {
            CellTotals cell = columns.get(column);
            if (cell.cell().setting().equals(setting) && cell.transportName().equals(transport)) {
                return row.values().get(column);
            }
        }
        return Value.NONE;
    }
}
