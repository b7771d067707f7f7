package dev.pushlab.client.claim;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.ComparisonResult;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.SampleRuns;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.IntervalMethod;
import dev.pushlab.client.stats.NoRatio;
import dev.pushlab.client.stats.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Results of a claim's scenario with the figures that a test wants, each known to 1 %. */
final class ClaimRuns {

    private static final CellResult SAMPLE = SampleRuns.cell("any", 1, 1, 1);

    /** The figures that a cell shall have. */
    interface Wanted {
        /** A figure of a transport in a setting. */
        double of(String transport, Map<String, String> setting, FigureKind kind);
    }

    private ClaimRuns() {}

    static RunResult of(Claim claim, Wanted wanted) {
        List<CellResult> cells = new ArrayList<>();
        for (Setting setting : Setting.of(claim.scenario())) {
            for (String transport : claim.scenario().transports()) {
                cells.add(cell(transport, setting.values(), wanted));
            }
        }
        return of(claim, cells, wanted);
    }

    /** The same with one cell of another status. */
    static RunResult spoiled(Claim claim, Status status, Wanted wanted) {
        List<CellResult> cells = new ArrayList<>(of(claim, wanted).cells());
        CellResult last = cells.remove(cells.size() - 1);
        cells.add(new CellResult(
                last.transport(),
                last.setting(),
                status,
                last.warnings(),
                last.figures(),
                last.predicted(),
                last.tolerances(),
                last.precision(),
                last.delivery(),
                last.counts(),
                last.trials()));
        return of(claim, cells, wanted);
    }

    /** The same without its last cell. */
    static RunResult cutShort(Claim claim, Wanted wanted) {
        List<CellResult> cells = of(claim, wanted).cells();
        return of(claim, cells.subList(0, cells.size() - 1), wanted);
    }

    private static RunResult of(Claim claim, List<CellResult> cells, Wanted wanted) {
        RunResult run = SampleRuns.run(
                claim.scenario(), SampleRuns.ENVIRONMENT, List.of(), false, cells.toArray(CellResult[]::new));
        return new RunResult(
                run.schema(),
                run.label(),
                run.command(),
                run.startedAt(),
                run.endedAt(),
                run.interrupted(),
                run.status(),
                run.scenario(),
                run.environment(),
                run.calibration(),
                run.warnings(),
                run.baseline(),
                run.cells(),
                comparisons(cells, wanted),
                List.of(),
                List.of());
    }

    private static List<ComparisonResult> comparisons(List<CellResult> cells, Wanted wanted) {
        List<ComparisonResult> comparisons = new ArrayList<>();
        for (CellResult baseline : cells) {
            for (CellResult cell : cells) {
                if (cells.indexOf(cell) > cells.indexOf(baseline)) {
                    Stream.of(FigureKind.values())
                            .forEach(kind -> comparisons.add(new ComparisonResult(
                                    kind.key(),
                                    cell.name(),
                                    baseline.name(),
                                    comparison(figure(cell, kind, wanted) / figure(baseline, kind, wanted)))));
                }
            }
        }
        return comparisons;
    }

    private static double figure(CellResult cell, FigureKind kind, Wanted wanted) {
        return wanted.of(cell.transport(), cell.setting(), kind);
    }

    private static Comparison comparison(double ratio) {
        if (!Double.isFinite(ratio) || ratio <= 0) {
            return new Comparison(Verdict.UNKNOWN, null, NoRatio.NOT_ALL_POSITIVE);
        }
        Interval interval = within1Percent(ratio);
        Verdict verdict = interval.high() < 1 ? Verdict.LOWER : Verdict.HIGHER;
        return new Comparison(interval.includes(1) ? Verdict.NO_DIFFERENCE_SHOWN : verdict, interval, null);
    }

    private static Interval within1Percent(double figure) {
        return new Interval(figure, 0.99 * figure, 1.01 * figure, 0.95, IntervalMethod.values()[0]);
    }

    private static CellResult cell(String transport, Map<String, String> setting, Wanted wanted) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (FigureKind kind : FigureKind.values()) {
            double figure = wanted.of(transport, setting, kind);
            figures.put(kind.key(), new Figure(figure, within1Percent(figure)));
        }
        return new CellResult(
                transport,
                setting,
                Status.VALID,
                List.of(),
                figures,
                Map.of(),
                Map.of(),
                null,
                SAMPLE.delivery(),
                SAMPLE.counts(),
                SAMPLE.trials());
    }
}
