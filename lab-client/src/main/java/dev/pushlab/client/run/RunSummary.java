package dev.pushlab.client.run;

import dev.pushlab.client.result.Calibration;
import dev.pushlab.client.result.CellFigures;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.ComparisonResult;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.Bootstrap;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.OutlierTrial;
import dev.pushlab.client.stats.Precision;
import dev.pushlab.client.stats.TrialFigures;
import dev.pushlab.client.stats.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes cells of trials and comparisons of cells. Pure: the same trials and seed give the same summary. */
final class RunSummary {

    /** Trials may agree so well that one is out of line by a deviation that nobody would mind. */
    private static final double NEGLIGIBLE_DEVIATION = 0.05;

    private final long seed;
    private final Bootstrap bootstrap;
    private final double wantedPrecision;
    private final Calibration calibration;
    private final Map<String, CellFigures> figures = new LinkedHashMap<>();
    private final List<CellResult> cells = new ArrayList<>();

    /**
     * A summary without cells.
     *
     * @param wantedPrecision how precise the mean latencies should be, as a share: 0.05 for 5 %
     * @param calibration of host and relay, from which follows how far from theory they may be; null for unknown
     */
    RunSummary(long seed, double wantedPrecision, Calibration calibration) {
        this.seed = seed;
        this.bootstrap = Bootstrap.of95Percent(seed);
        this.wantedPrecision = wantedPrecision;
        this.calibration = calibration;
    }

    /** Adds a cell; it must have a trial at least. */
    void add(Lane lane, List<TrialResult> trials) {
        CellFigures own = new CellFigures(trials);
        figures.put(lane.fullName(), own);
        CellTheory theory =
                CellTheory.of(lane.transport().name(), lane.setting().scenario(), trials, calibration);
        Map<String, Figure> byKey = new LinkedHashMap<>();
        for (FigureKind kind : FigureKind.values()) {
            byKey.put(kind.key(), own.figure(kind, bootstrap));
        }
        List<Warning> warnings = new ArrayList<>(theory.warnings());
        warnings.addAll(theory.departures(byKey));
        trials.forEach(trial -> trial.warnings()
                .forEach(warning ->
                        warnings.add(new Warning(warning.kind(), "trial " + trial.trial() + ": " + warning.detail()))));
        if (trials.size() < Bootstrap.FEWEST_TRIALS) {
            warnings.add(new Warning(
                    WarningKind.TOO_FEW_TRIALS, trials.size() + " trials bear no interval, so no difference is shown"));
        }
        OutlierTrial.find(own.means())
                .filter(outlier -> isWorthAWord(outlier, TrialFigures.median(own.means())))
                .ifPresent(outlier -> warnings.add(new Warning(
                        WarningKind.TRIAL_OUT_OF_LINE,
                        String.format(
                                Locale.ROOT,
                                "trial %d has a mean of %.3f ms, %.1f deviations off (limit %.1f)",
                                trials.get(outlier.trial()).trial(),
                                outlier.figure() / 1e6,
                                outlier.score(),
                                outlier.limit()))));
        DeliveryCounts counts = trials.stream()
                .map(TrialResult::delivery)
                .reduce(DeliveryCounts::plus)
                .orElseThrow();
        cells.add(new CellResult(
                lane.name(),
                lane.setting().values(),
                Warning.status(warnings),
                warnings,
                byKey,
                theory.predicted(),
                theory.tolerances(),
                precision(byKey, trials.size()),
                own.merged(),
                counts,
                trials));
    }

    private static boolean isWorthAWord(OutlierTrial outlier, double median) {
        return Math.abs(outlier.figure() - median) > NEGLIGIBLE_DEVIATION * median;
    }

    private Precision precision(Map<String, Figure> byKey, int trials) {
        Interval mean = byKey.get(FigureKind.MEAN.key()).interval();
        return mean == null ? null : Precision.of(mean, trials, wantedPrecision);
    }

    List<CellResult> cells() {
        return cells;
    }

    /** The gravest status of all cells. */
    Status status() {
        return cells.stream().map(CellResult::status).reduce(Status.VALID, Status::and);
    }

    /**
     * Every figure of every pair of cells that differ in one thing alone, the later against the earlier; none of or
     * with an INVALID cell. That one thing is the transport, or the value of one factor.
     */
    List<ComparisonResult> compare() {
        List<CellResult> usable =
                cells.stream().filter(cell -> cell.status() != Status.INVALID).toList();
        List<ComparisonResult> comparisons = new ArrayList<>();
        for (int baseline = 0; baseline < usable.size(); baseline++) {
            for (int other = baseline + 1; other < usable.size(); other++) {
                if (isPair(usable.get(other), usable.get(baseline))) {
                    compare(usable.get(other).name(), usable.get(baseline).name(), comparisons);
                }
            }
        }
        return comparisons;
    }

    private static boolean isPair(CellResult cell, CellResult baseline) {
        return cell.transport().equals(baseline.transport())
                ? Setting.onlyDifference(cell.setting(), baseline.setting()).isPresent()
                : cell.setting().equals(baseline.setting());
    }

    /**
     * What speaks against the run when both lanes of an A/A control measure the same. All figures together may raise a
     * false alarm in 5 % of the runs, so each may in 5 % divided by their number (Bonferroni).
     */
    List<Warning> checkControl(Lane a, Lane b) {
        FigureKind[] kinds = FigureKind.values();
        Bootstrap strict = new Bootstrap(Bootstrap.USUAL_RESAMPLES, 1 - 0.05 / kinds.length, seed);
        List<Warning> warnings = new ArrayList<>();
        for (FigureKind kind : kinds) {
            Comparison comparison = figures.get(b.fullName()).compare(kind, figures.get(a.fullName()), strict);
            if (comparison != null
                    && (comparison.verdict() == Verdict.LOWER || comparison.verdict() == Verdict.HIGHER)) {
                Interval ratio = comparison.ratio();
                warnings.add(new Warning(
                        WarningKind.CONTROL_DIFFERS,
                        String.format(
                                Locale.ROOT,
                                "%s: B is %.3f times A (%.3f to %.3f)",
                                kind.title(),
                                ratio.estimate(),
                                ratio.low(),
                                ratio.high())));
            }
        }
        return warnings;
    }

    private void compare(String cell, String baseline, List<ComparisonResult> comparisons) {
        for (FigureKind kind : FigureKind.values()) {
            Comparison comparison = figures.get(cell).compare(kind, figures.get(baseline), bootstrap);
            if (comparison != null) {
                comparisons.add(new ComparisonResult(kind.key(), cell, baseline, comparison));
            }
        }
    }
}
