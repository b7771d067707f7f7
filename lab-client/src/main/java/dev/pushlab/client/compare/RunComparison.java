package dev.pushlab.client.compare;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs held against one of them, the base.
 *
 * @param schema {@value #SCHEMA}
 * @param basePlace where the base lies
 * @param baseLabel what its maker called it; may be null
 * @param baseStartedAt wall-clock time, ISO 8601
 * @param runs the others, in the order in which they were named
 */
public record RunComparison(
        String schema, String basePlace, String baseLabel, String baseStartedAt, List<ComparedRun> runs) {

    /** Name and version of the format in JSON. */
    public static final String SCHEMA = "pushlab.comparison/1";

    /** Copies the list. */
    public RunComparison {
        runs = List.copyOf(runs);
    }

    /**
     * Compares.
     *
     * @param figures the figures that are wanted
     */
    public static RunComparison of(NamedRun base, List<NamedRun> others, NoiseFloor floor, Set<FigureKind> figures) {
        return new RunComparison(
                SCHEMA,
                base.place(),
                base.result().label(),
                base.result().startedAt(),
                others.stream()
                        .map(other -> compared(base.result(), other, floor, figures))
                        .toList());
    }

    private static ComparedRun compared(RunResult base, NamedRun other, NoiseFloor floor, Set<FigureKind> figures) {
        List<Difference> differences = Differences.between(base, other.result());
        boolean forbidden = differences.stream().anyMatch(Difference::forbids);
        return new ComparedRun(
                other.place(),
                other.result().label(),
                other.result().startedAt(),
                differences,
                forbidden ? List.of() : changes(base, other.result(), floor, figures));
    }

    private static List<FigureChange> changes(
            RunResult base, RunResult other, NoiseFloor floor, Set<FigureKind> figures) {
        List<FigureChange> changes = new ArrayList<>();
        base.cells()
                .forEach(cell -> other.cells().stream()
                        .filter(one -> one.name().equals(cell.name()))
                        .findFirst()
                        .ifPresent(one -> {
                            Status status = base.status(cell).and(other.status(one));
                            CellChanges pair = new CellChanges(
                                    cell, one, status, floor, base.scenario().seed());
                            figures.stream()
                                    .sorted()
                                    .forEach(kind -> pair.of(kind).ifPresent(changes::add));
                        }));
        return changes;
    }

    /** Whether something came out so, in any run. */
    public boolean has(ChangeVerdict verdict) {
        return runs.stream().anyMatch(run -> run.has(verdict));
    }
}
