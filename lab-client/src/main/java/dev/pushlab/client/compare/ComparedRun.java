package dev.pushlab.client.compare;

import java.util.List;

/**
 * A run held against the base.
 *
 * @param place where it lies
 * @param label what its maker called it; may be null
 * @param startedAt wall-clock time, ISO 8601
 * @param differences in what it differs from the base, beside its figures
 * @param changes the figures that both have, cell by cell; none where a difference forbids to compare them
 */
public record ComparedRun(
        String place, String label, String startedAt, List<Difference> differences, List<FigureChange> changes) {

    /** Copies the lists. */
    public ComparedRun {
        differences = List.copyOf(differences);
        changes = List.copyOf(changes);
    }

    /** What forbids to compare its figures; none where they were. */
    public List<Difference> obstacles() {
        return differences.stream().filter(Difference::forbids).toList();
    }

    /** Whether something in it came out so. */
    public boolean has(ChangeVerdict verdict) {
        return verdict == ChangeVerdict.NOT_COMPARABLE && changes.isEmpty()
                || changes.stream().anyMatch(change -> change.verdict() == verdict);
    }
}
