package dev.pushlab.client.report;

import dev.pushlab.client.compare.ChangeVerdict;
import dev.pushlab.client.compare.ComparedRun;
import dev.pushlab.client.compare.Difference;
import dev.pushlab.client.compare.FigureChange;
import dev.pushlab.client.compare.RunComparison;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison of runs for a terminal: what differs beside the figures first, then the figures. */
public final class ComparisonText {

    private static final int MOST_CHARACTERS = 60;
    private static final int NAMES = 6;

    private final RunComparison comparison;
    private final Words words;
    private final TextLines out = new TextLines();

    private ComparisonText(RunComparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
    }

    /** The text, ending with a line end. */
    public static String of(RunComparison comparison, Words words) {
        return new ComparisonText(comparison, words).text();
    }

    private String text() {
        run(words.get("compare-base"), comparison.baseLabel(), comparison.baseStartedAt(), comparison.basePlace());
        for (int i = 0; i < comparison.runs().size(); i++) {
            ComparedRun run = comparison.runs().get(i);
            run(name(i), run.label(), run.startedAt(), run.place());
        }
        differences();
        if (comparison.runs().stream().anyMatch(run -> !run.changes().isEmpty())) {
            figures();
        }
        out.line("");
        out.line(summary());
        return out.toString();
    }

    private void run(String name, String label, String startedAt, String place) {
        String called = label == null || label.isBlank() ? "" : harmless(label) + " – ";
        out.line(TextLines.padded(name, NAMES) + called + PlainText.visible(startedAt) + " – "
                + PlainText.visible(place));
    }

    /** Runs are called by their place on the command line; one alone is "new". */
    private String name(int place) {
        return comparison.runs().size() == 1 ? words.get("compare-new") : Integer.toString(place + 1);
    }

    private void differences() {
        out.line("");
        out.line(words.get("compare-differs"));
        for (int i = 0; i < comparison.runs().size(); i++) {
            ComparedRun run = comparison.runs().get(i);
            if (run.differences().isEmpty()) {
                out.line("  " + words.get("compare-same", name(i)));
            }
            for (Difference difference : run.differences()) {
                out.line("  " + name(i) + ": " + difference.field() + " " + value(difference.base()) + " → "
                        + value(difference.other()));
            }
        }
        for (int i = 0; i < comparison.runs().size(); i++) {
            List<Difference> obstacles = comparison.runs().get(i).obstacles();
            if (!obstacles.isEmpty()) {
                out.wrapped(
                        words.get(
                                "compare-refused",
                                name(i),
                                obstacles.stream().map(Difference::field).collect(Collectors.joining(", "))),
                        "  ");
            }
        }
    }

    private void figures() {
        ChangeLines lines = new ChangeLines(comparison.runs(), words);
        out.line("");
        out.wrapped(words.get("compare-ratio", lines.end()), "");
        out.wrapped(words.get(comparison.runs().size() == 1 ? "compare-bars" : "compare-dots"), "");
        out.wrapped(
                words.get(comparison.isFloorMeasured() ? "compare-noise-measured" : "compare-noise-given", noise()),
                "");
        lines.all().forEach(out::line);
    }

    /** Which floor holds for which figures: {@code 10 % for mean, p50; 1 % for bytes}. */
    private String noise() {
        Map<Double, List<String>> figures = changes()
                .collect(Collectors.groupingBy(
                        FigureChange::noiseFloor,
                        TreeMap::new,
                        Collectors.mapping(FigureChange::figure, Collectors.toList())));
        return figures.entrySet().stream()
                .map(floor -> words.get(
                        "compare-floor",
                        Numbers.exact(Math.rint(floor.getKey() * 1e4) / 1e2),
                        floor.getValue().stream().distinct().collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }

    private String summary() {
        String counts = Stream.of(ChangeVerdict.values())
                .map(verdict -> Map.entry(
                        verdict,
                        changes().filter(change -> change.verdict() == verdict).count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + words.get(Words.key("change", entry.getKey())))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? words.get("compare-nothing") : words.get("compare-summary", counts);
    }

    private Stream<FigureChange> changes() {
        return comparison.runs().stream().flatMap(run -> run.changes().stream());
    }

    private static String value(String value) {
        return value == null || value.isEmpty() ? "–" : harmless(value);
    }

    private static String harmless(String text) {
        return PlainText.shortened(PlainText.visible(text), MOST_CHARACTERS);
    }
}
