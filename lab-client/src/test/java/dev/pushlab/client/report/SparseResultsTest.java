package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.stats.EncodedLatencies;
import dev.pushlab.client.stats.LatencyHistogram;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results with little in them still give whole reports: without charts, never with empty ones. */
class SparseResultsTest {

    private static final List<String> ALL_CHARTS =
            List.of("percentiles", "distribution", "latency-time", "exchanges-time", "bytes", "trade-off", "trials");

    private static final String EMPTY =
            EncodedLatencies.of(new LatencyHistogram()).histogram();

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRunThatWasStoppedBeforeItsFirstTrialGivesEveryFormat(Language language) {
        RunResult result = SampleReports.edited(run -> {
            run.add("cells", new JsonArray());
            run.add("comparisons", new JsonArray());
        });
        Map<String, byte[]> files = ReportFormats.files(result, SampleReports.PARTS, language);
        assertTrue(
                files.keySet().containsAll(Set.of("report.html", "report.md", "summary.csv")),
                files.keySet()::toString);
        assertFalse(new String(files.get("report.html"), StandardCharsets.UTF_8).contains("<figure>"));
    }

    @Test
    void e9ARunInWhichNothingArrivedSaysSoAndDrawsNothing() {
        Report report = report(Language.EN, SparseResultsTest::deafen);
        assertEquals(List.of(), report.allCharts());
        assertEquals(List.of("No cell may be used, so there is no answer: see the warnings."), report.answer());
        assertTrue(TextReport.of(report).contains("NOTHING_RECEIVED (INVALID)"));
        ReportFormats.files(report.result(), SampleReports.PARTS, Language.ZH);
    }

    @Test
    void aTransportThatHeardNothingIsLeftOutOfTheChartsAlone() {
        Report report = report(Language.EN, cell -> {
            if (cell.get("transport").getAsString().equals("long-poll")) {
                deafen(cell);
            }
        });
        assertEquals(ALL_CHARTS, report.charts().stream().map(Chart::id).toList());
        report.charts()
                .forEach(chart -> chart.series()
                        .forEach(series -> assertFalse(series.points().isEmpty(), chart.id() + " " + series.name())));
        assertEquals(
                List.of("poll", "long-poll", "websocket", "sse"),
                report.comparison().columns());
    }

    @Test
    void oneTrialGivesEveryChart() {
        Report report = report(Language.EN, cell -> {
            JsonElement first = cell.getAsJsonArray("trials").get(0);
            cell.add("trials", new JsonArray());
            cell.getAsJsonArray("trials").add(first);
            cell.getAsJsonObject("figures")
                    .asMap()
                    .values()
                    .forEach(figure -> figure.getAsJsonObject().remove("interval"));
        });
        assertEquals(ALL_CHARTS, report.charts().stream().map(Chart::id).toList());
    }

    @Test
    void oneTransportIsNotComparedWithItself() {
        RunResult result = SampleReports.edited(run -> {
            JsonElement first = run.getAsJsonArray("cells").get(0);
            run.add("cells", new JsonArray());
            run.getAsJsonArray("cells").add(first);
        });
        Report report = SampleReports.of(result, Language.EN);
        assertEquals(1, report.answer().size());
        assertTrue(report.answer().get(0).startsWith("Only poll may be used"), report.answer()::toString);
    }

    private static Report report(Language language, Consumer<JsonObject> editCell) {
        return SampleReports.of(
                SampleReports.edited(
                        run -> run.getAsJsonArray("cells").forEach(cell -> editCell.accept(cell.getAsJsonObject()))),
                language);
    }

    /** As the lab records a cell to which no event came. */
    private static void deafen(JsonObject cell) {
        cell.addProperty("status", "INVALID");
        cell.add("warnings", JsonParser.parseString("[{'kind': 'NOTHING_RECEIVED', 'detail': 'none'}]"));
        cell.add("figures", new JsonObject());
        cell.add("delivery", nothing());
        for (JsonElement trial : cell.getAsJsonArray("trials")) {
            trial.getAsJsonObject().addProperty("windowDeliveries", 0);
            trial.getAsJsonObject().add("timeline", new JsonArray());
            JsonObject latencies = trial.getAsJsonObject().getAsJsonObject("latencies");
            for (String which : List.of("delivery", "transport", "publishDelay")) {
                latencies.add(which, nothing());
            }
            for (String which : List.of("deliveryHistogram", "transportHistogram")) {
                latencies.getAsJsonObject(which).addProperty("histogram", EMPTY);
            }
        }
    }

    private static JsonElement nothing() {
        return JsonParser.parseString("{'count': 0, 'negativeCount': 0}");
    }
}
