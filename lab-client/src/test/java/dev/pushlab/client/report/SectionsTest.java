package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.Relation;
import dev.pushlab.client.result.RunResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parts of a report stand in the order in which they are read, and say what must be known to read them. */
class SectionsTest {

    private static final RunResult LIMITED = SampleReports.RESULT.judged(
            List.of(new LimitResult(
                    "websocket.p99<20ms",
                    "websocket.p99",
                    Relation.LESS,
                    2e7,
                    Unit.NANOS,
                    new Figure(3e6, null),
                    LimitVerdict.MET,
                    null)),
            List.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSectionsStandInTheirOrder(Language language) {
        List<String> ids = Pattern.compile("<section aria-labelledby=\"([a-z]+)\"")
                .matcher(page(LIMITED, language))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(
                List.of(
                        "validity",
                        "verdicts",
                        "answer",
                        "comparison",
                        "charts",
                        "theory",
                        "endings",
                        "environment",
                        "reading",
                        "data"),
                ids);
    }

    @Test
    void aLimitHasItsVerdictInEveryFormatThatPeopleRead() {
        String row = "websocket\\.p99 &lt; 20\\.0.ms</th><td>met</td><td>3\\.00.ms";
        assertTrue(Pattern.compile(row).matcher(page(LIMITED, Language.EN)).find(), row);
        Report report = SampleReports.of(LIMITED, Language.EN);
        assertTrue(TextReport.of(report).contains("met  websocket.p99 < 20.0 ms  3.00 ms"), TextReport.of(report));
        String markdown = new String(
                new MarkdownReport(SampleReports.PARTS).files(report).get("report.md"), StandardCharsets.UTF_8);
        assertTrue(markdown.contains("| websocket.p99 &lt; 20.0\u00A0ms | met | 3.00\u00A0ms |"), markdown);
    }

    @Test
    void aReportThatWasAskedNothingHasNoVerdicts() {
        assertTrue(!page(SampleReports.RESULT, Language.EN).contains("id=\"verdicts\""));
    }

    /** Every chart can be read without being seen, and be taken along. */
    @Test
    void everyChartHasItsFindingItsDataAndItsFiles() {
        String page = page(SampleReports.RESULT, Language.EN);
        for (Chart chart : SampleReports.of(SampleReports.RESULT, Language.EN).allCharts()) {
            assertTrue(chart.table().rows().stream().anyMatch(Table.Row::hasValues), chart.id());
            assertTrue(chart.finding().length() > 20 && chart.help().length() > 60, chart.id());
            for (String kind : List.of("svg", "csv")) {
                assertTrue(page.contains("data-chart=\"" + chart.id() + "\" data-save=\"" + kind + "\""), chart.id());
            }
        }
    }

    @Test
    void theTimeThatRequestsWaitedIsARowOfTheLedger() {
        Report report = SampleReports.of(SampleReports.RESULT, Language.EN);
        assertTrue(report.comparison().rows().stream()
                .anyMatch(row -> row.label().equals("waited for its answer, mean") && row.hasValues()));
    }

    @Test
    void theMarkOfAnEstimateIsExplainedWhereItStands() {
        RunResult estimated = SampleReports.edited(run -> run.getAsJsonArray("cells")
                .forEach(cell -> cell.getAsJsonObject()
                        .getAsJsonArray("trials")
                        .forEach(trial -> trial.getAsJsonObject()
                                .getAsJsonObject("kernel")
                                .addProperty("source", "ESTIMATED"))));
        Table table = SampleReports.of(estimated, Language.EN).comparison();
        assertTrue(table.note().startsWith("≈ "), table.note());
        assertTrue(table.rows().toString().contains("≈"), "what is explained stands there");
    }

    private static String page(RunResult result, Language language) {
        return new String(SampleReports.page(result, language), StandardCharsets.UTF_8);
    }
}
