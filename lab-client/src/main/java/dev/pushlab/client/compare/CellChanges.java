package dev.pushlab.client.compare;

import dev.pushlab.client.result.CellFigures;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.Undecided;
import dev.pushlab.client.stats.Bootstrap;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.NoRatio;
import java.util.Optional;

/** The figures of one cell in two runs. */
final class CellChanges {

    private final CellResult base;
    private final CellResult other;
    private final Status status;
    private final NoiseFloor floor;
    private final Bootstrap bootstrap;
    private final CellFigures baseFigures;
    private final CellFigures otherFigures;

    /**
     * The two cells.
     *
     * @param status whether the numbers of both may be used
     */
    CellChanges(CellResult base, CellResult other, Status status, NoiseFloor floor, long seed) {
        this.base = base;
        this.other = other;
        this.status = status;
        this.floor = floor;
        this.bootstrap = Bootstrap.of95Percent(seed);
        this.baseFigures = new CellFigures(base.trials());
        this.otherFigures = new CellFigures(other.trials());
    }

    /** What became of a figure; nothing where neither run has it. */
    Optional<FigureChange> of(FigureKind kind) {
        if (base.figure(kind).estimate() == null && other.figure(kind).estimate() == null) {
            return Optional.empty();
        }
        if (status == Status.INVALID) {
            return Optional.of(new FigureChange(
                    base.name(),
                    kind.key(),
                    Figure.NONE,
                    Figure.NONE,
                    null,
                    floor.of(kind),
                    ChangeVerdict.NOT_COMPARABLE,
                    Undecided.NOT_VALID));
        }
        Comparison comparison = otherFigures.compare(kind, baseFigures, bootstrap);
        Undecided undecided = undecided(comparison, kind);
        return Optional.of(new FigureChange(
                base.name(),
                kind.key(),
                base.figure(kind),
                other.figure(kind),
                comparison == null ? null : comparison.ratio(),
                floor.of(kind),
                undecided == null ? verdict(comparison, kind) : ChangeVerdict.INCONCLUSIVE,
                undecided));
    }

    /** Why the numbers do not tell; null where they do. */
    private Undecided undecided(Comparison comparison, FigureKind kind) {
        if (comparison == null) {
            return Undecided.NO_FIGURE;
        }
        if (comparison.noRatio() == NoRatio.TOO_FEW_TRIALS) {
            return Undecided.TOO_FEW_TRIALS;
        }
        if (status == Status.INCONCLUSIVE) {
            return Undecided.DISTURBED;
        }
        if (comparison.noRatio() == NoRatio.NOT_ALL_POSITIVE || comparison.noRatio() == NoRatio.NO_FIGURE) {
            return Undecided.NO_RATIO;
        }
        boolean shown = comparison.ratio() != null && !comparison.ratio().includes(1);
        return shown && floor.isReachedByPart(comparison.ratio(), kind) ? Undecided.WITHIN_NOISE : null;
    }

    private ChangeVerdict verdict(Comparison comparison, FigureKind kind) {
        Interval ratio = comparison.ratio();
        if (ratio == null) {
            return switch (comparison.noRatio()) {
                case CANDIDATE_ZERO -> ChangeVerdict.BETTER;
                case BASELINE_ZERO -> ChangeVerdict.WORSE;
                default -> ChangeVerdict.NO_DIFFERENCE_SHOWN;
            };
        }
        if (ratio.includes(1) || floor.holds(ratio, kind)) {
            return ChangeVerdict.NO_DIFFERENCE_SHOWN;
        }
        return ratio.high() < 1 ? ChangeVerdict.BETTER : ChangeVerdict.WORSE;
    }
}
