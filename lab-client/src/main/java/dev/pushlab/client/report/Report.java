package dev.pushlab.client.report;

import dev.pushlab.client.result.RunResult;
import java.util.List;
import java.util.Optional;

/**
 * What every format shows of a result, made once: its sentences, tables, charts and doubts.
 *
 * @param result what came out
 * @param words the language it is told in
 * @param cells the cells with what their trials add up to
 * @param answer what came out, in three sentences
 * @param caveats what must be said beside the answer
 * @param comparison all figures side by side
 * @param ratios figures against the baseline's; empty where nothing could be compared
 * @param theory what theory says beside what was measured; empty where it says nothing
 * @param charts what can be drawn, each with its table
 * @param doubts what speaks against the numbers
 */
public record Report(
        RunResult result,
        Words words,
        List<CellTotals> cells,
        List<String> answer,
        List<String> caveats,
        Table comparison,
        Optional<Table> ratios,
        Optional<Table> theory,
        List<Chart> charts,
        List<Doubt> doubts) {

    private static final int MOST_LABEL_CHARACTERS = 120;

    /** The report of a result in the language of the words. */
    public static Report of(RunResult result, Words words) {
        List<CellTotals> cells = result.cells().stream().map(CellTotals::of).toList();
        return new Report(
                result,
                words,
                cells,
                Answer.of(result, cells, words),
                Answer.caveats(result, cells, words),
                ComparisonTable.of(cells, words),
                RatioTable.of(result, cells, words),
                TheoryTable.of(cells, words),
                Charts.of(result, cells, words),
                Doubt.of(result, cells));
    }

    /** The label, made visible and short enough for a heading; the scenario's name where there is none. */
    String title() {
        String label = label();
        return label.isBlank() ? result.scenario().name() : label;
    }

    /** The label, made visible and short enough to stand in every line of a table; empty where there is none. */
    String label() {
        return result.label() == null
                ? ""
                : PlainText.shortened(PlainText.visible(result.label()), MOST_LABEL_CHARACTERS);
    }

    /** What the run says of the claims that it tests. */
    List<String> findings() {
        return FindingLines.of(result.findings(), words);
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
