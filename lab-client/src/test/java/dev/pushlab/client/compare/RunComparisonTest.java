package dev.pushlab.client.compare;

import static dev.pushlab.client.result.SampleRuns.cell;
import static dev.pushlab.client.result.SampleRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.Undecided;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunComparisonTest {

    private static final NoiseFloor TEN_PERCENT = NoiseFloor.uniform(0.1);

    /** The trials vary by some 1 %, so that the intervals are narrow: what they are about decides. */
    @ParameterizedTest
    @CsvSource({
        "0.5,  BETTER,",
        "0.8,  BETTER,",
        "0.95, NO_DIFFERENCE_SHOWN,",
        "1,    NO_DIFFERENCE_SHOWN,",
        "1.05, NO_DIFFERENCE_SHOWN,",
        "1.10, INCONCLUSIVE, WITHIN_NOISE",
        "0.91, INCONCLUSIVE, WITHIN_NOISE",
        "1.2,  WORSE,",
        "2,    WORSE,"
    })
    void onlyWhatLiesBeyondTheNoiseFloorIsBetterOrWorse(double factor, ChangeVerdict verdict, Undecided undecided) {
        FigureChange change = mean(
                cell("poll", 9.9, 10, 10.1, 10), cell("poll", 9.9 * factor, 10 * factor, 10.1 * factor, 10 * factor));
        assertEquals(verdict, change.verdict(), change::toString);
        assertEquals(undecided, change.undecided());
        assertEquals(factor, change.ratio().estimate(), 0.01);
        assertEquals(0.1, change.noiseFloor());
    }

    @Test
    void anIntervalThatIncludesOneShowsNoDifferenceHoweverWide() {
        FigureChange change = mean(cell("poll", 5, 10, 20), cell("poll", 8, 15, 30));
        assertEquals(ChangeVerdict.NO_DIFFERENCE_SHOWN, change.verdict());
        assertTrue(change.ratio().includes(1) && change.ratio().high() > 2, change::toString);
    }

    @Test
    void disturbedNumbersBearNoVerdictButTheirRatioIsTold() {
        FigureChange change = mean(cell("poll", 10, 10, 10.1), cell("poll", Status.INCONCLUSIVE, 20, 20, 20.1));
        assertEquals(ChangeVerdict.INCONCLUSIVE, change.verdict());
        assertEquals(Undecided.DISTURBED, change.undecided());
        assertEquals(2, change.ratio().estimate(), 0.01);
    }

    @Test
    void ofInvalidNumbersNothingIsMade() {
        FigureChange change = mean(cell("poll", Status.INVALID, 10, 10, 10.1), cell("poll", 20, 20, 20.1));
        assertEquals(ChangeVerdict.NOT_COMPARABLE, change.verdict());
        assertEquals(Undecided.NOT_VALID, change.undecided());
        assertNull(change.ratio());
        assertEquals(Figure.NONE, change.base());
        assertEquals(Figure.NONE, change.other());
    }

    @Test
    void twoTrialsBearNoVerdict() {
        FigureChange change = mean(cell("poll", 10, 10), cell("poll", 20, 20, 20));
        assertEquals(Undecided.TOO_FEW_TRIALS, change.undecided());
        assertNull(change.ratio());
    }

    @Test
    void aFigureThatOnlyOneRunHasIsNotPassedOver() {
        CellResult many = cell("poll", 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        FigureChange change = only(many, cell("poll", 10, 10, 10), FigureKind.P999);
        assertEquals(Undecided.NO_FIGURE, change.undecided());
        assertTrue(
                changes(many, cell("poll", 10, 10, 10), FigureKind.SERVER_HEAP).isEmpty());
    }

    @Test
    void onlyTheFiguresThatAreWantedAreCompared() {
        List<FigureChange> changes = changes(cell("poll", 1, 1, 1), cell("poll", 1, 1, 1), FigureKind.BYTES);
        assertEquals(
                List.of("bytes"), changes.stream().map(FigureChange::figure).toList());
    }

    @Test
    void cellsAreComparedByNameAndOthersAreLeftOut() {
        RunResult base = run(cell("poll", 1, 1, 1), cell("sse", 1, 1, 1));
        RunResult other = run(cell("websocket", 1, 1, 1), cell("sse", 2, 2, 2));
        ComparedRun compared = compare(base, other).runs().get(0);
        assertEquals(
                List.of("sse"),
                compared.changes().stream().map(FigureChange::cell).distinct().toList());
        assertEquals("scenario.transports", compared.differences().get(0).field());
        assertFalse(compared.differences().get(0).forbids());
    }

    @Test
    void e8RunsWithoutATransportInCommonAreNotComparable() {
        ComparedRun compared = compare(run(cell("poll", 1, 1, 1)), run(cell("sse", 1, 1, 1)))
                .runs()
                .get(0);
        assertEquals(1, compared.obstacles().size());
        assertEquals(List.of(), compared.changes());
        assertTrue(compared.has(ChangeVerdict.NOT_COMPARABLE));
    }

    @Test
    void theOrderOfTheCommandLineStays() {
        RunResult one = run(cell("poll", 1, 1, 1));
        RunComparison comparison = RunComparison.of(
                new NamedRun("base", one),
                List.of(new NamedRun("z", one), new NamedRun("a", one)),
                TEN_PERCENT,
                EnumSet.allOf(FigureKind.class));
        assertEquals(
                List.of("z", "a"),
                comparison.runs().stream().map(ComparedRun::place).toList());
    }

    private static FigureChange mean(CellResult base, CellResult other) {
        return only(base, other, FigureKind.MEAN);
    }

    private static FigureChange only(CellResult base, CellResult other, FigureKind kind) {
        List<FigureChange> changes = changes(base, other, kind);
        assertEquals(1, changes.size(), changes::toString);
        return changes.get(0);
    }

    private static List<FigureChange> changes(CellResult base, CellResult other, FigureKind kind) {
        return RunComparison.of(
                        new NamedRun("base", run(base)),
                        List.of(new NamedRun("new", run(other))),
                        TEN_PERCENT,
                        EnumSet.of(kind))
                .runs()
                .get(0)
                .changes();
    }

    private static RunComparison compare(RunResult base, RunResult other) {
        return RunComparison.of(
                new NamedRun("base", base),
                List.of(new NamedRun("new", other)),
                TEN_PERCENT,
                EnumSet.allOf(FigureKind.class));
    }
}
