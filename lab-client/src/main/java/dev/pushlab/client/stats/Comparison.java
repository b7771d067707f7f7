package dev.pushlab.client.stats;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How a candidate's figure compares with a baseline's over the trials of both.
 *
 * <p>The trials of the two are taken as independent. Interleaved trials may share a disturbance of their round; that
 * makes the true spread of the ratio smaller than assumed here, so the verdict errs towards "no difference shown".
 *
 * <p>Two samples of one transport (A/A) shall be told apart, wrongly, in 1 - confidence of the comparisons. Of 10,000
 * simulated ones at 95 % (3,000 of merged p99), and of as many with a candidate 30 % slower, trials varying by 10 %,
 * these were told apart, in percent ({@code AaFalseAlarmTest} repeats it with fewer):
 *
 * <pre>
 * trials                             3     5    10
 * A/A, geometric mean               2.5   4.2   5.2
 * A/A, median                       1.6   0.7   2.2
 * A/A, p99 of merged events         2.7   4.7   5.5
 * 30 % slower, geometric mean      47.8  93.6   100
 * 30 % slower, median              29.5  63.9  99.4
 * 30 % slower, p99 of merged events 35.9 83.7  99.4
 * </pre>
 *
 * <p>The level holds for each comparison: of twenty A/A comparisons at 95 %, expect one false alarm.
 *
 * @param verdict what the trials show
 * @param ratio the candidate's figure divided by the baseline's; null where there is none
 * @param noRatio why there is no ratio; null where there is one
 */
public record Comparison(Verdict verdict, Interval ratio, NoRatio noRatio) {
    /**
     * Compares by the ratio of the two figures.
     *
     * @param statistic makes the figure of a list of trials, as for {@link Bootstrap#interval}
     */
    public static <T> Comparison of(
            List<T> candidate, List<T> baseline, ToDoubleFunction<List<T>> statistic, Bootstrap bootstrap) {
        if (Math.min(candidate.size(), baseline.size()) < Bootstrap.FEWEST_TRIALS) {
            return new Comparison(Verdict.UNKNOWN, null, NoRatio.TOO_FEW_TRIALS);
        }
        Sign above = Sign.of(candidate, statistic);
        Sign below = Sign.of(baseline, statistic);
        if (above == Sign.NONE || below == Sign.NONE) {
            return new Comparison(Verdict.UNKNOWN, null, NoRatio.NO_FIGURE);
        }
        if (above == Sign.MIXED || below == Sign.MIXED) {
            return new Comparison(Verdict.UNKNOWN, null, NoRatio.NOT_ALL_POSITIVE);
        }
        if (above == Sign.ZERO && below == Sign.ZERO) {
            return new Comparison(Verdict.NO_DIFFERENCE_SHOWN, null, NoRatio.BOTH_ZERO);
        }
        if (above == Sign.ZERO) {
            return new Comparison(Verdict.LOWER, null, NoRatio.CANDIDATE_ZERO);
        }
        if (below == Sign.ZERO) {
            return new Comparison(Verdict.HIGHER, null, NoRatio.BASELINE_ZERO);
        }
        Interval ratio = bootstrap.ratio(candidate, baseline, statistic);
        return new Comparison(verdict(ratio), ratio, null);
    }

    /** The same seen from the other side: the baseline against the candidate. */
    public Comparison turned() {
        Verdict other = switch (verdict) {
            case LOWER -> Verdict.HIGHER;
            case HIGHER -> Verdict.LOWER;
            case NO_DIFFERENCE_SHOWN, UNKNOWN -> verdict;
        };
        NoRatio reason = noRatio == NoRatio.CANDIDATE_ZERO
                ? NoRatio.BASELINE_ZERO
                : noRatio == NoRatio.BASELINE_ZERO ? NoRatio.CANDIDATE_ZERO : noRatio;
        Interval inverse = ratio == null
                ? null
                : new Interval(
                        1 / ratio.estimate(), 1 / ratio.high(), 1 / ratio.low(), ratio.confidence(), ratio.method());
        return new Comparison(other, inverse, reason);
    }

    private static Verdict verdict(Interval ratio) {
        if (ratio.includes(1)) {
            return Verdict.NO_DIFFERENCE_SHOWN;
        }
        return ratio.high() < 1 ? Verdict.LOWER : Verdict.HIGHER;
    }

    /** What the trials of one side, each taken by itself, have in common. */
    private enum Sign {
        NONE,
        POSITIVE,
        ZERO,
        MIXED;

        static <T> Sign of(List<T> trials, ToDoubleFunction<List<T>> statistic) {
            double[] figures = Bootstrap.ofEach(trials, statistic);
            if (!DoubleStream.of(figures).allMatch(Double::isFinite)) {
                return NONE;
            }
            if (DoubleStream.of(figures).allMatch(figure -> figure > 0)) {
                return POSITIVE;
            }
            return DoubleStream.of(figures).allMatch(figure -> figure == 0) ? ZERO : MIXED;
        }
    }
}
