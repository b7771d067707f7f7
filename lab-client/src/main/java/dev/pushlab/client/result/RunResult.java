package dev.pushlab.client.result;

import java.util.List;

/**
 * A run: what was asked, where, and what came out. Its JSON is {@code result.json}, the contract of the schema
 * {@value #SCHEMA}.
 *
 * @param schema {@value #SCHEMA}
 * @param label what its maker calls it; any text, may be null
 * @param command the command line that made it
 * @param startedAt wall-clock time, ISO 8601
 * @param endedAt wall-clock time, ISO 8601
 * @param interrupted whether it was stopped before its end
 * @param status the gravest of its cells'
 * @param scenario what was asked
 * @param environment where and with what
 * @param calibration what the instrument found out about itself
 * @param warnings doubts about the run as a whole
 * @param baseline the transport that reports compare the others with
 * @param cells the transports' results, in the scenario's order
 * @param comparisons figures of each pair of cells, the later against the earlier
 */
public record RunResult(
        String schema,
        String label,
        String command,
        String startedAt,
        String endedAt,
        boolean interrupted,
        Status status,
        Scenario scenario,
        EnvironmentInfo environment,
        Calibration calibration,
        List<Warning> warnings,
        String baseline,
        List<CellResult> cells,
        List<ComparisonResult> comparisons) {

    /** Name and version of the format. */
    public static final String SCHEMA = "pushlab.result/1";

    /** Copies the lists. */
    public RunResult {
        warnings = List.copyOf(warnings);
        cells = List.copyOf(cells);
        comparisons = List.copyOf(comparisons);
    }
}
