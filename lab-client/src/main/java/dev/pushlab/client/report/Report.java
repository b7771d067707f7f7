package dev.pushlab.client.report;

import dev.pushlab.client.result.RunResult;
import java.util.List;
import java.util.Optional;

/**
 * What every format shows of a result, made once: its tables, its doubts, its sentences.
 *
 * @param result what came out
 * @param words the language it is told in
 * @param cells the cells with what their trials add up to
 * @param comparison all figures side by side
 * @param ratios figures against the baseline's; empty where nothing could be compared
 * @param doubts what speaks against the numbers
 */
public record Report(
        RunResult result,
        Words words,
        List<CellTotals> cells,
        Table comparison,
        Optional<Table> ratios,
        List<Doubt> doubts) {

    private static final int MOST_TITLE_CHARACTERS = 120;

    /** The report of a result in the language of the words. */
    public static Report of(RunResult result, Words words) {
        List<CellTotals> cells = result.cells().stream().map(CellTotals::of).toList();
        return new Report(
                result,
                words,
                cells,
                ComparisonTable.of(cells, words),
                RatioTable.of(result, words),
                Doubt.of(result, cells));
    }

    /** The label, made visible and short enough for a heading; the scenario's name where there is none. */
    String title() {
        String label = result.label() == null || result.label().isBlank()
                ? result.scenario().name()
                : result.label();
        return PlainText.shortened(PlainText.visible(label), MOST_TITLE_CHARACTERS);
    }

    /** The run's status as a word of the language. */
    String status() {
        return words.get(Words.key("status", result.status()));
    }

    /** What was asked, in words. */
    String scenario() {
        return Wording.scenario(result.scenario(), words);
    }
}
