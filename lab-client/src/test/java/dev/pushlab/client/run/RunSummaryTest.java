package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.ComparisonResult;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.Verdict;
import dev.pushlab.client.transport.Subscribers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    private static final long MS = 1_000_000;
    private static final Scenario SCENARIO = Scenarios.named("standard").orElseThrow();

    private static final List<TrialResult> FAST =
            Trials.around(10 * MS, 11 * MS, 9 * MS, 10 * MS + 300_000, 9 * MS + 700_000);
    private static final List<TrialResult> SLOW =
            Trials.around(20 * MS, 22 * MS, 18 * MS, 20 * MS + 600_000, 19 * MS + 400_000);

    @Test
    void aCellMergesTheEventsOfAllItsTrials() {
        RunSummary summary = summary("one", List.of(Trials.of(1, List.of(), MS, MS), Trials.of(2, List.of(), 4 * MS)));
        CellResult cell = summary.cells().get(0);
        assertEquals(3, cell.delivery().count());
        assertEquals(2 * MS, cell.delivery().meanNanos(), 0.002 * MS);
        assertEquals(3, cell.counts().delivered());
        assertEquals(2, cell.trials().size());
    }

    @Test
    void fewTrialsBearNoIntervalAndThatIsSaid() {
        CellResult cell = summary("one", FAST.subList(0, 2)).cells().get(0);
        assertNotNull(cell.figure(FigureKind.MEAN).estimate());
        assertNull(cell.figure(FigureKind.MEAN).interval());
        assertNull(cell.precision());
        assertTrue(kinds(cell).contains(WarningKind.TOO_FEW_TRIALS));
    }

    @Test
    void enoughTrialsBearAnInterval() {
        CellResult cell = summary("one", FAST).cells().get(0);
        assertTrue(cell.figure(FigureKind.MEAN).interval().includes(10 * MS));
        assertFalse(kinds(cell).contains(WarningKind.TOO_FEW_TRIALS));
    }

    @Test
    void aFigureThatTheEventsCannotBearIsNoFigure() {
        CellResult cell = summary("one", FAST).cells().get(0);
        assertNull(cell.figure(FigureKind.P999).estimate(), "500 events have no p99.9");
        assertNotNull(cell.figure(FigureKind.P90).estimate());
    }

    @Test
    void everyCellIsComparedWithEachOneBeforeIt() {
        RunSummary summary = summary("fast", FAST);
        summary.add(lane("slow"), SLOW);
        summary.add(lane("also slow"), SLOW);
        List<ComparisonResult> means = summary.compare().stream()
                .filter(one -> one.figure().equals("mean"))
                .toList();
        assertEquals(
                List.of("slow/fast", "also slow/fast", "also slow/slow"),
                means.stream().map(one -> one.cell() + "/" + one.baseline()).toList());
        assertEquals(Verdict.HIGHER, means.get(0).comparison().verdict());
        assertEquals(2, means.get(0).comparison().ratio().estimate(), 0.05);
        assertEquals(Verdict.NO_DIFFERENCE_SHOWN, means.get(2).comparison().verdict());
    }

    @Test
    void cellsThatDifferInOneThingAloneAreCompared() {
        RunSummary summary = new RunSummary(7, 0.05, null);
        for (String rate : List.of("1", "10")) {
            for (String hold : List.of("5s", "9s")) {
                summary.add(lane("poll", Map.of("rate", rate, "hold", hold)), FAST);
                summary.add(lane("sse", Map.of("rate", rate, "hold", hold)), SLOW);
            }
        }
        Set<String> pairs = summary.compare().stream()
                .map(one -> one.cell() + " / " + one.baseline())
                .collect(Collectors.toSet());
        assertTrue(pairs.contains("sse hold=5s rate=1 / poll hold=5s rate=1"), pairs::toString);
        assertTrue(pairs.contains("poll hold=9s rate=1 / poll hold=5s rate=1"), pairs::toString);
        assertTrue(pairs.contains("poll hold=5s rate=10 / poll hold=5s rate=1"), pairs::toString);
        assertEquals(4 + 2 * 4, pairs.size(), pairs::toString);
    }

    @Test
    void noComparisonIsMadeOfOrWithAnInvalidCell() {
        RunSummary summary = summary("wrong", spoiled(SLOW, WarningKind.BYTES_DISAGREE));
        summary.add(lane("fast"), FAST);
        summary.add(lane("lossy"), spoiled(SLOW, WarningKind.EVENTS_LOST));
        summary.add(lane("noisy"), spoiled(SLOW, WarningKind.MACHINE_NOISY));
        assertEquals(Status.INVALID, summary.status());
        List<ComparisonResult> comparisons = summary.compare();
        assertFalse(comparisons.isEmpty());
        for (ComparisonResult comparison : comparisons) {
            assertEquals("noisy/fast", comparison.cell() + "/" + comparison.baseline());
        }
    }

    @Test
    void aTrialsWarningIsTheCellsAndNamesTheTrial() {
        CellResult cell =
                summary("one", spoiled(FAST, WarningKind.MACHINE_NOISY)).cells().get(0);
        assertEquals(Status.INCONCLUSIVE, cell.status());
        assertTrue(cell.warnings().contains(new Warning(WarningKind.MACHINE_NOISY, "trial 1: planted")));
    }

    @Test
    void aTrialThatIsUnlikeTheOthersIsNamed() {
        List<TrialResult> trials = Trials.around(10 * MS, 11 * MS, 10 * MS, 9 * MS, 10 * MS, 11 * MS, 500 * MS);
        Warning warning = summary("one", trials).cells().get(0).warnings().stream()
                .filter(one -> one.kind() == WarningKind.TRIAL_OUT_OF_LINE)
                .findFirst()
                .orElseThrow();
        assertTrue(warning.detail().startsWith("trial 7 has a mean of 500."), warning::detail);
    }

    @Test
    void theSameTrialsAndSeedGiveTheSameSummary() {
        RunSummary one = summary("fast", FAST);
        RunSummary other = summary("fast", FAST);
        one.add(lane("slow"), SLOW);
        other.add(lane("slow"), SLOW);
        assertEquals(one.cells(), other.cells());
        assertEquals(one.compare(), other.compare());
    }

    private static RunSummary summary(String name, List<TrialResult> trials) {
        RunSummary summary = new RunSummary(7, 0.05, null);
        summary.add(lane(name), trials);
        return summary;
    }

    private static Lane lane(String name) {
        return lane(name, Map.of());
    }

    private static Lane lane(String name, Map<String, String> values) {
        return new Lane(name, Subscribers.all().get(0), new Setting(values, SCENARIO));
    }

    private static List<WarningKind> kinds(CellResult cell) {
        return cell.warnings().stream().map(Warning::kind).toList();
    }

    /** The trials, the first with a warning more. */
    private static List<TrialResult> spoiled(List<TrialResult> trials, WarningKind kind) {
        List<TrialResult> spoiled = new ArrayList<>(trials);
        spoiled.set(0, Trials.of(1, List.of(new Warning(kind, "planted")), 10 * MS, 10 * MS + 1, 10 * MS + 2));
        return spoiled;
    }
}
