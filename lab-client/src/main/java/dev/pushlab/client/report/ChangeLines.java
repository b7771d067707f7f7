package dev.pushlab.client.report;

import dev.pushlab.client.compare.ChangeVerdict;
import dev.pushlab.client.compare.ComparedRun;
import dev.pushlab.client.compare.FigureChange;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figures of compared runs in lines, cell by cell: of one run a bar a figure; of several a block a figure, with a
 * dot a run in their order. There a figure without a difference in any run is only named, unless there are few.
 */
final class ChangeLines {

    private static final int FEW_FIGURES = 3;
    private static final int LABELS = 20;
    private static final int VALUES = 9;
    private static final int RATIOS = 24;

    /** A change with the number of its run, from 1. */
    private record Numbered(int run, FigureChange change) {}

    private final List<ComparedRun> runs;
    private final Words words;
    private final RatioAxis axis;
    private final List<String> lines = new ArrayList<>();

    ChangeLines(List<ComparedRun> runs, Words words) {
        this.runs = runs;
        this.words = words;
        this.axis = RatioAxis.holding(runs.stream()
                .flatMap(run -> run.changes().stream())
                .map(FigureChange::ratio)
                .filter(Objects::nonNull)
                .toList());
    }

    /** The ratio at the end of the bars. */
    String end() {
        return Numbers.exact(axis.end());
    }

    List<String> all() {
        Map<String, List<Numbered>> cells = IntStream.range(0, runs.size())
                .boxed()
                .flatMap(i -> runs.get(i).changes().stream().map(change -> new Numbered(i + 1, change)))
                .collect(Collectors.groupingBy(one -> one.change().cell(), LinkedHashMap::new, Collectors.toList()));
        cells.forEach(this::cell);
        return lines;
    }

    private void cell(String cell, List<Numbered> changes) {
        List<Numbered> usable = changes.stream()
                .filter(one -> one.change().verdict() != ChangeVerdict.NOT_COMPARABLE)
                .toList();
        String heads = right(words.get("compare-base")) + (runs.size() == 1 ? right(words.get("compare-new")) : "");
        lines.add("");
        lines.add(TextLines.padded(PlainText.visible(cell), LABELS) + (usable.isEmpty() ? "" : heads));
        if (runs.size() == 1) {
            usable.forEach(one -> bar(one.change()));
        } else {
            dots(usable);
        }
        reasons(changes);
    }

    private void bar(FigureChange change) {
        String drawing = change.ratio() == null ? RatioAxis.empty() : axis.bar(change.ratio());
        lines.add(line(change.figure(), text(change, change.base()), change, drawing));
    }

    private void dot(Numbered one) {
        Interval ratio = one.change().ratio();
        lines.add(line("  " + one.run(), "", one.change(), ratio == null ? RatioAxis.empty() : axis.dot(ratio)));
    }

    private void dots(List<Numbered> usable) {
        Map<String, List<Numbered>> figures = usable.stream()
                .collect(Collectors.groupingBy(one -> one.change().figure(), LinkedHashMap::new, Collectors.toList()));
        List<String> alike = new ArrayList<>();
        figures.forEach((figure, changes) -> {
            boolean same =
                    changes.stream().allMatch(one -> one.change().verdict() == ChangeVerdict.NO_DIFFERENCE_SHOWN);
            if (same && figures.size() > FEW_FIGURES) {
                alike.add(figure);
                return;
            }
            FigureChange first = changes.get(0).change();
            lines.add(TextLines.padded("  " + figure, LABELS) + right(text(first, first.base())));
            changes.forEach(this::dot);
        });
        if (!alike.isEmpty()) {
            lines.add("  " + words.get("compare-alike", String.join(", ", alike)));
        }
    }

    private String line(String label, String base, FigureChange change, String drawing) {
        return TextLines.padded("  " + label, LABELS)
                + right(base)
                + right(text(change, change.other()))
                + "  " + drawing + "  "
                + TextLines.padded(ratio(change.ratio()), RATIOS)
                + words.get(Words.key("change", change.verdict()));
    }

    /** Why nothing can be said: each reason once, with whatever it holds for. */
    private void reasons(List<Numbered> changes) {
        Map<String, List<Numbered>> byReason = changes.stream()
                .filter(one -> one.change().undecided() != null)
                .collect(Collectors.groupingBy(
                        one -> words.get(Words.key("change", one.change().verdict())) + ": "
                                + words.reason(one.change().undecided()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byReason.forEach((reason, ones) ->
                lines.add("  " + reason + (ones.size() == changes.size() ? "" : " (" + which(ones) + ")")));
    }

    private String which(List<Numbered> ones) {
        Map<Integer, List<String>> byRun = ones.stream()
                .collect(Collectors.groupingBy(
                        Numbered::run,
                        TreeMap::new,
                        Collectors.mapping(one -> one.change().figure(), Collectors.toList())));
        return byRun.entrySet().stream()
                .map(run -> (runs.size() == 1 ? "" : run.getKey() + ": ") + String.join(", ", run.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String text(FigureChange change, Figure figure) {
        return FigureKind.of(change.figure())
                .filter(kind -> figure.estimate() != null)
                .map(kind -> Numbers.of(figure.estimate(), kind.unit()))
                .orElse("–");
    }

    private static String ratio(Interval ratio) {
        if (ratio == null) {
            return "";
        }
        String bounds = Numbers.bounds(ratio, FigureKind.Unit.COUNT);
        return "× " + Numbers.digits(ratio.estimate()) + (bounds.isEmpty() ? "" : " [" + bounds + "]");
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, VALUES - PlainText.columns(text))) + text;
    }
}
