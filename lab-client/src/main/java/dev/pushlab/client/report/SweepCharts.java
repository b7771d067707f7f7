package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The charts of a sweep: a small one a figure with the factor across, and those of single settings as long as they are
 * few enough to be read beside each other.
 */
final class SweepCharts {

    private static final List<FigureKind> FIGURES =
            List.of(FigureKind.MEAN, FigureKind.P50, FigureKind.P99, FigureKind.BYTES, FigureKind.REQUESTS);

    /** Up to so many settings, every chart of a setting is drawn. */
    private static final int FEW_SETTINGS = 4;

    /** Up to so many, the two main ones. */
    private static final int SOME_SETTINGS = 12;

    private static final Set<String> MAIN = Set.of("percentiles", "bytes");

    private final RunResult result;
    private final Sweep sweep;
    private final Words words;

    private SweepCharts(RunResult result, Sweep sweep, Words words) {
        this.result = result;
        this.sweep = sweep;
        this.words = words;
    }

    static List<Multiples> of(RunResult result, Sweep sweep, Words words) {
        SweepCharts charts = new SweepCharts(result, sweep, words);
        return Stream.concat(charts.figures().stream(), charts.settings()).toList();
    }

    private List<Multiples> figures() {
        if (sweep.slices().size() > 1) {
            return FIGURES.stream()
                    .map(this::slices)
                    .filter(multiples -> !multiples.charts().isEmpty())
                    .toList();
        }
        List<Chart> charts = FIGURES.stream()
                .flatMap(kind -> SweepChart.of(result, sweep, sweep.slices().get(0), kind, words).stream())
                .toList();
        return charts.isEmpty()
                ? List.of()
                : List.of(new Multiples("sweep", title("chart-sweep", ""), words.get("chart-sweep-help"), charts));
    }

    /** One figure: a chart a slice, all on the same axes. */
    private Multiples slices(FigureKind kind) {
        List<Chart> charts = IntStream.range(0, sweep.slices().size())
                .boxed()
                .flatMap(i -> slice(i, kind))
                .toList();
        return Multiples.alike(
                "sweep-" + kind.key(),
                title("chart-sweep-figure", words.figure(kind)),
                words.get("chart-sweep-help"),
                charts);
    }

    private Stream<Chart> slice(int place, FigureKind kind) {
        Map<String, String> slice = sweep.slices().get(place);
        return SweepChart.of(result, sweep, slice, kind, words).stream()
                .map(chart -> chart.called(chart.id() + "-" + (place + 1), sweep.name(slice)));
    }

    private String title(String key, String figure) {
        return words.get(
                key,
                sweep.across().name(),
                sweep.across().first(),
                sweep.across().last(),
                figure);
    }

    /** The charts of each setting, kind by kind. */
    private Stream<Multiples> settings() {
        List<Map<String, String>> settings = sweep.settings();
        if (settings.size() > SOME_SETTINGS) {
            return Stream.of();
        }
        Map<String, List<Chart>> byId = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (int i = 0; i < settings.size(); i++) {
            for (Chart chart : Charts.of(result, sweep.in(settings.get(i)), words)) {
                titles.put(chart.id(), chart.title());
                byId.computeIfAbsent(chart.id(), id -> new ArrayList<>())
                        .add(chart.called(chart.id() + "-" + (i + 1), sweep.name(settings.get(i))));
            }
        }
        return byId.entrySet().stream()
                .filter(entry -> settings.size() <= FEW_SETTINGS || MAIN.contains(entry.getKey()))
                .map(entry -> Multiples.alike(
                        entry.getKey(),
                        titles.get(entry.getKey()),
                        entry.getValue().get(0).help(),
                        entry.getValue()));
    }
}
