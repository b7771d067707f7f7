package dev.pushlab.client.result;

import dev.pushlab.client.stats.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param limits the limits that were asked for, and what came of them; empty where none was
 * @param findings what the run says of the claims that it tests; empty where it tests none
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
        List<ComparisonResult> comparisons,
        List<LimitResult> limits,
        List<Finding> findings) {

    /** Name and version of the format. */
    public static final String SCHEMA = "pushlab.result/1";

    /** Copies the lists; a result without limits or findings has none. */
    public RunResult {
        Present.require("startedAt", startedAt);
        Present.require("status", status);
        Present.require("scenario", scenario);
        Present.require("environment", environment);
        Present.require("warnings", warnings);
        Present.require("baseline", baseline);
        Present.require("cells", cells);
        Present.require("comparisons", comparisons);
        warnings = List.copyOf(warnings);
        cells = List.copyOf(cells);
        comparisons = List.copyOf(comparisons);
        limits = limits == null ? List.of() : List.copyOf(limits);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** Whether a cell's numbers may be used: what speaks against the run speaks against each of its cells. */
    public Status status(CellResult cell) {
        return Warning.status(warnings).and(cell.status());
    }

    /** Names of what was measured, and of what was to be measured before the run was stopped. */
    public List<String> transports() {
        Stream<String> unmeasured = interrupted || cells.isEmpty() ? scenario.transports().stream() : Stream.of();
        return Stream.concat(cells.stream().map(CellResult::transport), unmeasured)
                .distinct()
                .toList();
    }

    /** The same with limits and findings. */
    public RunResult judged(List<LimitResult> judged, List<Finding> found) {
        return new RunResult(
                schema,
                label,
                command,
                startedAt,
                endedAt,
                interrupted,
                status,
                scenario,
                environment,
                calibration,
                warnings,
                baseline,
                cells,
                comparisons,
                judged,
                found);
    }

    /**
     * How a cell's figure compares with that of another, whichever of the two was taken as the baseline; empty where
     * they were not compared.
     *
     * @param cell name of the cell
     * @param other name of the one that it is held against
     */
    public Optional<Comparison> compare(FigureKind kind, String cell, String other) {
        return Stream.concat(
                        stored(kind, cell, other), stored(kind, other, cell).map(Comparison::turned))
                .findFirst();
    }

    private Stream<Comparison> stored(FigureKind kind, String cell, String baseline) {
        return comparisons.stream()
                .filter(one -> one.figure().equals(kind.key())
                        && one.cell().equals(cell)
                        && one.baseline().equals(baseline))
                .map(ComparisonResult::comparison);
    }
}
