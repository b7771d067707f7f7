package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sweep says, figure by figure: how each transport changes with the factor, who is lowest where, and where the
 * ranking changes.
 */
record SweepAnswer(RunResult result, Sweep sweep, Words words) {

    /** From here on a value between the ends is worth a word: so many times the larger end, or less of the smaller. */
    private static final double REMARKABLE = 1.25;

    /** A change of less than this factor is real, perhaps, but nothing to speak of. */
    private static final double NEGLIGIBLE = 1.05;

    /** Of more slices than these, only who is lowest where is told: nobody reads sixty clauses. */
    private static final int MOST_SLICES = 3;

    /** A sentence or three a figure, slice by slice. */
    List<String> sentences() {
        return sweep.slices().stream()
                .flatMap(slice -> sentences(slice, usable(sweep.along(slice))))
                .toList();
    }

    private Stream<String> sentences(Map<String, String> slice, List<CellTotals> cells) {
        return Stream.of(latency(cells), FigureKind.BYTES, FigureKind.REQUESTS)
                .filter(kind -> !having(cells, kind).isEmpty())
                .map(kind -> told(having(cells, kind), kind, opening(sweep.name(slice)), sweep.name(slice)));
    }

    /** What one figure does along a slice, where figure, factor and slice are named already. */
    String caption(List<CellTotals> slice, FigureKind kind) {
        return told(slice, kind, "sweep-caption", "");
    }

    private String told(List<CellTotals> slice, FigureKind kind, String opening, String where) {
        List<String> transports = Sweep.distinct(slice, CellTotals::transportName);
        String changes = ChartParts.joined(
                transports.stream()
                        .map(transport -> change(of(slice, transport), transport, kind))
                        .toList(),
                words.get("list-separator"),
                words);
        String told = words.get(
                opening,
                sweep.across().name(),
                sweep.across().first(),
                sweep.across().last(),
                words.figure(kind),
                changes,
                where);
        return Stream.concat(Stream.of(told, lowest(slice, kind, transports.size())), crossovers(slice, kind))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String opening(String where) {
        if (where.isEmpty()) {
            return "sweep-changes";
        }
        return sweep.slices().size() > MOST_SLICES ? "sweep-opening" : "sweep-changes-where";
    }

    private String change(List<CellTotals> line, String transport, FigureKind kind) {
        CellTotals from = line.get(0);
        CellTotals to = line.get(line.size() - 1);
        String first = value(from, kind);
        String last = value(to, kind);
        if (line.size() == 1) {
            return words.get(
                    "sweep-only",
                    transport,
                    first,
                    PlainText.visible(sweep.across().valueOf(from)));
        }
        Optional<Comparison> comparison =
                result.compare(kind, to.cell().name(), from.cell().name());
        String change = first.equals(last)
                ? words.get("sweep-same", transport, first)
                : words.get(key(comparison, from, to, kind), transport, first, last);
        return change + byWayOf(line, kind) + factor(comparison, first.equals(last));
    }

    /** Falls or rises only where the trials tell; without trials enough it merely goes. */
    private static String key(Optional<Comparison> comparison, CellTotals from, CellTotals to, FigureKind kind) {
        Verdict verdict = comparison.map(Comparison::verdict).orElse(Verdict.UNKNOWN);
        if (comparison.map(Comparison::ratio).filter(SweepAnswer::isTiny).isPresent()) {
            return "sweep-hardly";
        }
        boolean isFromOrToNothing = estimate(from, kind) == 0 || estimate(to, kind) == 0;
        return Words.key(
                "sweep", isFromOrToNothing && verdict != Verdict.NO_DIFFERENCE_SHOWN ? Verdict.UNKNOWN : verdict);
    }

    private static boolean isTiny(Interval ratio) {
        return ratio.low() > 1 / NEGLIGIBLE && ratio.high() < NEGLIGIBLE;
    }

    private String factor(Optional<Comparison> comparison, boolean isSame) {
        Interval ratio = comparison.map(Comparison::ratio).orElse(null);
        boolean isShown = comparison.map(Comparison::verdict).orElse(Verdict.UNKNOWN) != Verdict.NO_DIFFERENCE_SHOWN;
        if (ratio == null || isSame || !isShown || isTiny(ratio)) {
            return "";
        }
        String bounds = Numbers.bounds(ratio, Unit.COUNT);
        return words.get(
                "sweep-factor", Numbers.digits(ratio.estimate()) + (bounds.isEmpty() ? "" : " [" + bounds + "]"));
    }

    /** The peak or the valley between the ends, where it lies well beyond both and is told apart from them. */
    private String byWayOf(List<CellTotals> line, FigureKind kind) {
        CellTotals from = line.get(0);
        CellTotals to = line.get(line.size() - 1);
        double first = estimate(from, kind);
        double last = estimate(to, kind);
        Ranking ranking = Ranking.of(result, line, kind);
        return Stream.of(ranking.last(), ranking.first())
                .filter(cell -> estimate(cell, kind) > REMARKABLE * Math.max(first, last)
                        || estimate(cell, kind) * REMARKABLE < Math.min(first, last))
                .filter(cell -> Stream.of(from, to)
                        .noneMatch(end ->
                                Ranking.of(result, List.of(cell, end), kind).isAllTied()))
                .map(cell -> words.get(
                        "sweep-by-way-of",
                        value(cell, kind),
                        PlainText.visible(sweep.across().valueOf(cell))))
                .collect(Collectors.joining());
    }

    private String lowest(List<CellTotals> slice, FigureKind kind, int transports) {
        List<Reign> reigns = Reign.of(result, sweep, slice, kind);
        if (transports < 2 || reigns.isEmpty()) {
            return "";
        }
        if (reigns.size() == 1) {
            return reigns.get(0).transports().size() == transports
                    ? words.get("sweep-tied")
                    : words.get("sweep-lowest-throughout", either(reigns.get(0)));
        }
        return words.get(
                "sweep-lowest",
                ChartParts.joined(
                        reigns.stream()
                                .map(reign -> words.get(
                                        reign.from().equals(reign.to()) ? "sweep-at" : "sweep-from",
                                        either(reign),
                                        PlainText.visible(reign.from()),
                                        PlainText.visible(reign.to())))
                                .toList(),
                        words.get("list-separator"),
                        words));
    }

    private String either(Reign reign) {
        return String.join(words.get("sweep-or"), reign.transports());
    }

    private Stream<String> crossovers(List<CellTotals> slice, FigureKind kind) {
        return Crossover.of(result, sweep, slice, kind).stream()
                .map(crossover -> words.get(
                        "sweep-crossover",
                        crossover.lower(),
                        String.join(words.get("comma"), crossover.than()),
                        PlainText.visible(crossover.before()),
                        PlainText.visible(crossover.after())));
    }

    /** The median where every cell has one: a mean hides how most events fared. */
    private static FigureKind latency(List<CellTotals> cells) {
        return having(cells, FigureKind.P50).size() == cells.size() ? FigureKind.P50 : FigureKind.MEAN;
    }

    private static List<CellTotals> usable(List<CellTotals> cells) {
        return cells.stream().filter(cell -> !cell.isInvalid()).toList();
    }

    private static List<CellTotals> having(List<CellTotals> cells, FigureKind kind) {
        return cells.stream()
                .filter(cell -> cell.cell().figure(kind).estimate() != null)
                .toList();
    }

    private static List<CellTotals> of(List<CellTotals> slice, String transport) {
        return slice.stream()
                .filter(cell -> cell.transportName().equals(transport))
                .toList();
    }

    private static String value(CellTotals cell, FigureKind kind) {
        return Numbers.of(estimate(cell, kind), kind.unit());
    }

    private static double estimate(CellTotals cell, FigureKind kind) {
        return cell.cell().figure(kind).estimate();
    }
}
