package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialLatencies;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.client.stats.LatencySummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results with little in them still give whole reports: without charts, never with empty ones. */
class SparseResultsTest {

    private static final LatencyHistogram NOTHING = new LatencyHistogram();

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRunThatWasStoppedBeforeItsFirstTrialGivesEveryFormat(Language language) {
        Map<String, byte[]> files = ReportFormats.files(with(List.of()), SampleReports.PARTS, language);
        assertTrue(
                files.keySet().containsAll(Set.of("report.html", "report.md", "summary.csv")),
                files.keySet()::toString);
        assertFalse(new String(files.get("report.html"), StandardCharsets.UTF_8).contains("<figure>"));
    }

    @Test
    void aRunInWhichNothingArrivedSaysSoAndDrawsNothing() {
        RunResult result = with(SampleReports.RESULT.cells().stream()
                .map(SparseResultsTest::deaf)
                .toList());
        Report report = SampleReports.of(result, Language.EN);
        assertEquals(List.of(), report.charts());
        assertEquals(List.of("No cell may be used, so there is no answer: see the warnings."), report.answer());
        assertTrue(TextReport.of(report).contains("NOTHING_RECEIVED (INVALID)"));
    }

    @Test
    void aTransportThatHeardNothingIsLeftOutOfTheChartsAlone() {
        List<CellResult> cells = SampleReports.RESULT.cells();
        RunResult result = with(List.of(cells.get(0), deaf(cells.get(1)), cells.get(2)));
        Report report = SampleReports.of(result, Language.EN);
        assertEquals(7, report.charts().size());
        report.charts()
                .forEach(chart -> chart.series()
                        .forEach(series -> assertFalse(series.points().isEmpty(), chart.id() + " " + series.name())));
        assertEquals(
                List.of("poll", "long-poll", "websocket"), report.comparison().columns());
    }

    @Test
    void oneTrialGivesEveryChart() {
        List<CellResult> cells = SampleReports.RESULT.cells().stream()
                .map(cell -> cell(cell, cell.status(), cell.trials().subList(0, 1), cell.delivery()))
                .toList();
        Report report = SampleReports.of(with(cells), Language.EN);
        assertEquals(
                List.of(
                        "percentiles",
                        "distribution",
                        "latency-time",
                        "exchanges-time",
                        "bytes",
                        "trade-off",
                        "trials"),
                report.charts().stream().map(Chart::id).toList());
    }

    @Test
    void oneTransportIsNotComparedWithItself() {
        Report report = SampleReports.of(with(SampleReports.RESULT.cells().subList(0, 1)), Language.EN);
        assertEquals(1, report.answer().size());
        assertTrue(report.answer().get(0).startsWith("Only poll may be used"), report.answer()::toString);
    }

    private static RunResult with(List<CellResult> cells) {
        RunResult sample = SampleReports.RESULT;
        return new RunResult(
                sample.schema(),
                null,
                sample.command(),
                sample.startedAt(),
                sample.endedAt(),
                true,
                Status.INVALID,
                sample.scenario(),
                sample.environment(),
                sample.calibration(),
                List.of(),
                sample.baseline(),
                cells,
                List.of(),
                List.of());
    }

    private static CellResult deaf(CellResult cell) {
        return cell(
                cell,
                Status.INVALID,
                cell.trials().stream().map(SparseResultsTest::deaf).toList(),
                LatencySummary.of(NOTHING));
    }

    private static CellResult cell(CellResult cell, Status status, List<TrialResult> trials, LatencySummary delivery) {
        List<Warning> warnings =
                delivery.count() == 0 ? List.of(new Warning(WarningKind.NOTHING_RECEIVED, "none")) : List.of();
        Map<String, Figure> figures = delivery.count() == 0 ? Map.of() : cell.figures();
        return new CellResult(
                cell.transport(),
                Map.of(),
                status,
                warnings,
                figures,
                cell.predicted(),
                null,
                delivery,
                cell.counts(),
                trials);
    }

    private static TrialResult deaf(TrialResult trial) {
        return new TrialResult(
                trial.trial(),
                trial.order(),
                trial.startedAt(),
                List.of(),
                trial.offeredPerSecond(),
                trial.achievedPerSecond(),
                trial.delivery(),
                TrialLatencies.of(NOTHING, NOTHING, NOTHING),
                trial.requests(),
                trial.windowRequests(),
                0,
                trial.bytes(),
                trial.kernel(),
                trial.endings(),
                trial.machine(),
                List.of());
    }
}
