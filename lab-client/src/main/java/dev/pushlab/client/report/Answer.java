package dev.pushlab.client.report;

import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.stats.Bootstrap;
import dev.pushlab.client.stats.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer in three sentences: who delivers soonest, what that costs, and what each transport is best at. No cell
 * that may not be used is spoken of, and none is called better than another that it was not told apart from.
 */
final class Answer {

    private static final List<FigureKind> MATTERING =
            List.of(FigureKind.P50, FigureKind.P99, FigureKind.REQUESTS, FigureKind.BYTES, FigureKind.SERVER_CPU);

    private final RunResult result;
    private final List<CellTotals> cells;
    private final Words words;

    private Answer(RunResult result, List<CellTotals> cells, Words words) {
        this.result = result;
        this.cells = cells;
        this.words = words;
    }

    /** The sentences; one alone where there is nothing to compare. */
    static List<String> of(RunResult result, List<CellTotals> all, Words words) {
        List<CellTotals> usable = all.stream()
                .filter(cell -> cell.cell().status() != Status.INVALID && has(cell, FigureKind.MEAN))
                .toList();
        if (usable.isEmpty()) {
            return List.of(words.get("answer-none"));
        }
        Answer answer = new Answer(result, usable, words);
        if (usable.size() == 1) {
            CellTotals only = usable.get(0);
            return List.of(words.get(
                    "answer-one",
                    only.name(),
                    answer.text(only, answer.latency()),
                    answer.text(only, FigureKind.BYTES)));
        }
        return List.of(answer.latencySentence(), answer.costSentence(), answer.strengths());
    }

    /** What must be said beside the sentences. */
    static List<String> caveats(RunResult result, List<CellTotals> all, Words words) {
        List<String> caveats = new ArrayList<>();
        String invalid =
                ChartParts.names(all.stream().filter(CellTotals::isInvalid).toList(), words);
        if (!invalid.isEmpty()) {
            caveats.add(words.get("answer-left-out", invalid));
        }
        String disturbed = ChartParts.names(
                all.stream()
                        .filter(cell -> cell.cell().status() == Status.INCONCLUSIVE)
                        .toList(),
                words);
        if (!disturbed.isEmpty()) {
            caveats.add(words.get("answer-disturbed", disturbed));
        }
        if (result.scenario().trials() < Bootstrap.FEWEST_TRIALS) {
            caveats.add(words.get("answer-no-interval"));
        }
        return caveats;
    }

    private String latencySentence() {
        FigureKind kind = latency();
        Ranking ranking = Ranking.of(result, cells, kind);
        if (ranking.isAllTied()) {
            return words.get("answer-latency-tied", shortName(kind), values(kind));
        }
        CellTotals first = ranking.first();
        CellTotals last = ranking.last();
        return words.get(
                "answer-latency",
                first.name(),
                text(first, kind),
                ChartParts.tie(ranking, words),
                last.name(),
                text(last, kind),
                factor(kind, last, first));
    }

    private String costSentence() {
        Ranking ranking = Ranking.of(result, cells, FigureKind.BYTES);
        if (ranking.isAllTied()) {
            return words.get("answer-cost-tied", values(FigureKind.BYTES), values(FigureKind.REQUESTS));
        }
        return words.get(
                "answer-cost",
                ranking.first().name(),
                text(ranking.first(), FigureKind.BYTES),
                ChartParts.tie(ranking, words),
                ranking.last().name(),
                text(ranking.last(), FigureKind.BYTES),
                values(FigureKind.REQUESTS));
    }

    private String values(FigureKind kind) {
        return ChartParts.listed(cells, words, cell -> cell.name() + " " + value(cell, kind));
    }

    private String strengths() {
        List<FigureKind> kinds = MATTERING.stream()
                .filter(kind -> cells.stream().allMatch(cell -> has(cell, kind)))
                .toList();
        return words.get(
                "answer-strengths",
                kinds.stream().map(this::shortName).collect(Collectors.joining(words.get("comma"))),
                ChartParts.listed(cells, words, cell -> strength(cell, kinds)));
    }

    private String strength(CellTotals cell, List<FigureKind> kinds) {
        String best = kinds.stream()
                .filter(kind -> Ranking.of(result, cells, kind).isFirst(cell))
                .map(this::shortName)
                .collect(Collectors.joining(words.get("comma")));
        if (!best.isEmpty()) {
            return words.get("answer-strength", cell.name(), best);
        }
        FigureKind nearest = kinds.stream()
                .min(Comparator.comparingInt(
                        kind -> Ranking.of(result, cells, kind).place(cell)))
                .orElse(FigureKind.MEAN);
        return words.get(
                "answer-no-strength",
                cell.name(),
                Ranking.of(result, cells, nearest).place(cell),
                cells.size(),
                shortName(nearest));
    }

    private String shortName(FigureKind kind) {
        return words.get(Words.key("row", kind));
    }

    /** The median where every cell has one: a mean hides how most events fared. */
    private FigureKind latency() {
        return cells.stream().allMatch(cell -> has(cell, FigureKind.P50)) ? FigureKind.P50 : FigureKind.MEAN;
    }

    /** How many times as long, where the two were compared. */
    private String factor(FigureKind kind, CellTotals later, CellTotals sooner) {
        return result.compare(kind, later.cell().name(), sooner.cell().name())
                .map(Comparison::ratio)
                .map(ratio -> words.get(
                        "answer-factor",
                        Numbers.digits(ratio.estimate()),
                        Numbers.bounds(ratio, FigureKind.Unit.COUNT)))
                .orElse("");
    }

    /** The figure by name: {@code p50 1.02 ms [0.98–1.07]}. */
    private String text(CellTotals cell, FigureKind kind) {
        return kind.unit() == FigureKind.Unit.NANOS ? shortName(kind) + " " + value(cell, kind) : value(cell, kind);
    }

    private static String value(CellTotals cell, FigureKind kind) {
        Figure figure = cell.cell().figure(kind);
        if (figure.estimate() == null) {
            return "–";
        }
        String bounds = Numbers.bounds(figure.interval(), kind.unit());
        return Numbers.of(figure.estimate(), kind.unit()) + (bounds.isEmpty() ? "" : " [" + bounds + "]");
    }

    private static boolean has(CellTotals cell, FigureKind kind) {
        return cell.cell().figure(kind).estimate() != null;
    }
}
