package dev.pushlab.client.limit;

import dev.pushlab.client.result.CellFigures;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.CountKind;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.Undecided;
import dev.pushlab.client.stats.Bootstrap;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.NoRatio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a result against limits. The interval decides: a limit is met, or not, only where the whole of it lies on one
 * side. Counts are exact, and stand whatever is said against a cell; its figures may not be used when it is INVALID,
 * and bear no conclusion when it is INCONCLUSIVE.
 */
public final class LimitJudge {

    private final RunResult result;
    private final Limit limit;

    private LimitJudge(RunResult result, Limit limit) {
        this.result = result;
        this.limit = limit;
    }

    /** What comes of each limit, in their order and in that of the cells. */
    public static List<LimitResult> judge(RunResult result, List<Limit> limits) {
        return limits.stream()
                .flatMap(limit -> new LimitJudge(result, limit).all())
                .toList();
    }

    private Stream<LimitResult> all() {
        return result.transports().stream().filter(limit.above()::speaksOf).flatMap(this::of);
    }

    private Stream<LimitResult> of(String transport) {
        List<CellResult> cells = result.cells().stream()
                .filter(cell -> cell.transport().equals(transport))
                .toList();
        if (cells.isEmpty()) {
            Term missing = new Term(transport, limit.above().quantity());
            return Stream.of(undecided(missing.toString(), Figure.NONE, Undecided.NOT_MEASURED));
        }
        return limit.below() == null
                ? cells.stream().map(this::one)
                : cells.stream().flatMap(this::ratio);
    }

    private LimitResult one(CellResult cell) {
        String subject = limit.above().of(cell);
        if (limit.above().quantity() instanceof CountKind count) {
            return exact(subject, count.of(cell.counts()));
        }
        Figure figure = cell.figure((FigureKind) limit.above().quantity());
        return figure(subject, figure, result.status(cell));
    }

    /** Against the cell of the other transport in the same setting; of a transport that is named, never itself. */
    private Stream<LimitResult> ratio(CellResult cell) {
        boolean same = limit.below().isOfAll()
                || limit.below().transport().equals(limit.above().transport());
        if (!same && limit.below().speaksOf(cell.transport())) {
            return Stream.of();
        }
        Optional<CellResult> other = same
                ? Optional.of(cell)
                : result.cells().stream()
                        .filter(one -> limit.below().speaksOf(one.transport())
                                && one.setting().equals(cell.setting()))
                        .findFirst();
        return Stream.of(other.map(below -> ratio(cell, below))
                .orElseGet(() ->
                        undecided(limit.above().of(cell) + "/" + limit.below(), Figure.NONE, Undecided.NOT_MEASURED)));
    }

    private LimitResult ratio(CellResult above, CellResult below) {
        String subject = limit.above().of(above) + "/" + limit.below().of(below);
        if (limit.above().quantity() instanceof CountKind dividend
                && limit.below().quantity() instanceof CountKind divisor) {
            long parts = divisor.of(below.counts());
            return parts == 0
                    ? undecided(subject, Figure.NONE, Undecided.NO_RATIO)
                    : exact(subject, (double) dividend.of(above.counts()) / parts);
        }
        Status status = result.status(above).and(result.status(below));
        if (status == Status.INVALID) {
            return undecided(subject, Figure.NONE, Undecided.NOT_VALID);
        }
        Comparison comparison = new CellFigures(above.trials())
                .compare(
                        (FigureKind) limit.above().quantity(),
                        new CellFigures(below.trials()),
                        Bootstrap.of95Percent(result.scenario().seed()));
        if (comparison == null) {
            return undecided(subject, Figure.NONE, Undecided.NO_FIGURE);
        }
        if (comparison.ratio() == null) {
            boolean few = comparison.noRatio() == NoRatio.TOO_FEW_TRIALS;
            return undecided(subject, Figure.NONE, few ? Undecided.TOO_FEW_TRIALS : Undecided.NO_RATIO);
        }
        return figure(subject, new Figure(comparison.ratio().estimate(), comparison.ratio()), status);
    }

    private LimitResult figure(String subject, Figure actual, Status status) {
        if (status == Status.INVALID) {
            return undecided(subject, Figure.NONE, Undecided.NOT_VALID);
        }
        if (actual.estimate() == null) {
            return undecided(subject, actual, Undecided.NO_FIGURE);
        }
        if (actual.interval() == null) {
            return undecided(subject, actual, Undecided.TOO_FEW_TRIALS);
        }
        if (status == Status.INCONCLUSIVE) {
            return undecided(subject, actual, Undecided.DISTURBED);
        }
        LimitVerdict verdict = limit.relation().judge(actual.interval(), limit.value());
        return verdict == LimitVerdict.INCONCLUSIVE
                ? undecided(subject, actual, Undecided.STRADDLES)
                : decided(subject, actual, verdict);
    }

    private LimitResult exact(String subject, double value) {
        return decided(subject, new Figure(value, null), limit.relation().judge(value, limit.value()));
    }

    private LimitResult decided(String subject, Figure actual, LimitVerdict verdict) {
        return new LimitResult(
                limit.expression(), subject, limit.relation(), limit.value(), limit.unit(), actual, verdict, null);
    }

    private LimitResult undecided(String subject, Figure actual, Undecided reason) {
        return new LimitResult(
                limit.expression(),
                subject,
                limit.relation(),
                limit.value(),
                limit.unit(),
                actual,
                LimitVerdict.INCONCLUSIVE,
                reason);
    }
}
