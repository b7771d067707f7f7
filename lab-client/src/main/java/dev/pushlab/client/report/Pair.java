package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.NoRatio;
import dev.pushlab.client.stats.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a result says of two cells, whichever of the two it took as the baseline. */
final class Pair {

    private Pair() {}

    /** How a cell's figure compares with that of another; empty where they were not compared. */
    static Optional<Comparison> find(RunResult result, FigureKind kind, String cell, String baseline) {
        return Stream.concat(
                        stored(result, kind, cell, baseline),
                        stored(result, kind, baseline, cell).map(Pair::turned))
                .findFirst();
    }

    private static Stream<Comparison> stored(RunResult result, FigureKind kind, String cell, String baseline) {
        return result.comparisons().stream()
                .filter(one -> one.figure().equals(kind.key())
                        && one.cell().equals(cell)
                        && one.baseline().equals(baseline))
                .map(one -> one.comparison());
    }

    /** The same seen from the other side. */
    private static Comparison turned(Comparison comparison) {
        return new Comparison(turned(comparison.verdict()), turned(comparison.ratio()), turned(comparison.noRatio()));
    }

    private static Verdict turned(Verdict verdict) {
        return switch (verdict) {
            case LOWER -> Verdict.HIGHER;
            case HIGHER -> Verdict.LOWER;
            case NO_DIFFERENCE_SHOWN, UNKNOWN -> verdict;
        };
    }

    private static Interval turned(Interval ratio) {
        return ratio == null
                ? null
                : new Interval(
                        1 / ratio.estimate(), 1 / ratio.high(), 1 / ratio.low(), ratio.confidence(), ratio.method());
    }

    private static NoRatio turned(NoRatio reason) {
        if (reason == NoRatio.CANDIDATE_ZERO) {
            return NoRatio.BASELINE_ZERO;
        }
        return reason == NoRatio.BASELINE_ZERO ? NoRatio.CANDIDATE_ZERO : reason;
    }
}
