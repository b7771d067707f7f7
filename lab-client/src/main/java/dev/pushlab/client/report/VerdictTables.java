package dev.pushlab.client.report;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.report.Table.Value;
import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.RunResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a result says of whatever it was held against, a table each, in their order on every report: to tell of another
 * kind of verdicts, add its table to {@link #of}.
 */
final class VerdictTables {

    private VerdictTables() {}

    /** The tables; none where the result was held against nothing. */
    static List<Table> of(RunResult result, Words words) {
        return Stream.of(limits(result.limits(), words), FindingLines.table(result.findings(), words))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static Table limits(List<LimitResult> limits, Words words) {
        return new Table(
                words.get("section-limits"),
                List.of(words.get("column-verdict"), words.get("column-actual")),
                limits.stream().map(limit -> limit(limit, words)).toList(),
                words.get("limits-note"));
    }

    private static Row limit(LimitResult limit, Words words) {
        return new Row(
                LimitLines.claim(limit),
                List.of(
                        Value.of(words.get(Words.key("limit", limit.verdict()))),
                        Value.of(LimitLines.outcome(limit, words))));
    }
}
