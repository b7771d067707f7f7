package dev.pushlab.client.report;

import dev.pushlab.client.result.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every format shows of a result, made once: its sentences, tables, charts and doubts.
 *
 * @param result what came out
 * @param words the language it is told in
 * @param cells the cells with what their trials add up to
 * @param sweep the cells by what the run varies; empty where it varies nothing
 * @param verdicts what came of whatever it was held against
 * @param answer what came out: three sentences, or those of a sweep
 * @param caveats what must be said beside the answer
 * @param comparison figures side by side: all of them, or those of a sweep that are looked at first
 * @param details all figures of a sweep; empty where the comparison has them
 * @param ratios figures against the baseline's; empty where nothing could be compared
 * @param theory what theory says beside what was measured; empty where it says nothing
 * @param charts what can be drawn of one setting, each with its table
 * @param multiples what can be drawn of a sweep
 * @param doubts what speaks against the numbers
 */
public record Report(
        RunResult result,
        Words words,
        List<CellTotals> cells,
        Optional<Sweep> sweep,
        List<Table> verdicts,
        List<String> answer,
        List<String> caveats,
        Table comparison,
        Optional<Table> details,
        Optional<Table> ratios,
        Optional<Table> theory,
        List<Chart> charts,
        List<Multiples> multiples,
        List<Doubt> doubts) {

    private static final int MOST_LABEL_CHARACTERS = 120;

    /** The report of a result in the language of the words. */
    public static Report of(RunResult result, Words words) {
        List<CellTotals> cells = result.cells().stream().map(CellTotals::of).toList();
        return Sweep.of(result, cells)
                .map(sweep -> ofSweep(result, sweep, words))
                .orElseGet(() -> new Report(
                        result,
                        words,
                        cells,
                        Optional.empty(),
                        VerdictTables.of(result, words),
                        Answer.of(result, cells, words),
                        Answer.caveats(result, cells, words),
                        ComparisonTable.of(cells, words),
                        Optional.empty(),
                        RatioTable.of(result, cells, words),
                        TheoryTable.of(cells, words),
                        Charts.of(result, cells, words),
                        List.of(),
                        Doubt.of(result, cells)));
    }

    private static Report ofSweep(RunResult result, Sweep sweep, Words words) {
        List<CellTotals> cells = sweep.cells();
        return new Report(
                result,
                words,
                cells,
                Optional.of(sweep),
                VerdictTables.of(result, words),
                Answer.ofSweep(result, sweep, words),
                Answer.caveats(result, cells, words),
                Pivot.of(ComparisonTable.brief(cells, words), sweep, cells, words),
                Optional.of(Pivot.of(ComparisonTable.of(cells, words), sweep, cells, words)),
                RatioTable.of(result, cells, words)
                        .map(table -> Pivot.of(table, sweep, RatioTable.compared(result, cells), words)),
                TheoryTable.brief(cells, words).map(table -> Pivot.of(table, sweep, cells, words)),
                List.of(),
                SweepCharts.of(result, sweep, words),
                Doubt.of(result, cells));
    }

    /** What stands above the answer. */
    String answerTitle() {
        return words.get(isSweep() ? "section-answer-sweep" : "section-answer");
    }

    /** Whether it tells of several settings. */
    boolean isSweep() {
        return sweep.isPresent();
    }

    /** A table with a column a cell, as this report shows it. */
    Table shown(Table wide) {
        return sweep.map(one -> Pivot.of(wide, one, cells, words)).orElse(wide);
    }

    /** Every chart of it. */
    List<Chart> allCharts() {
        return Stream.concat(charts.stream(), multiples.stream().flatMap(some -> some.charts().stream()))
                .toList();
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

    /** The run's status as a word of the language. */
    String status() {
        return words.get(Words.key("status", result.status()));
    }

    /** What was asked, in words. */
    String scenario() {
        return Wording.scenario(result.scenario(), words);
    }
}
