package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.result.RunResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the cells of a sweep are laid out, and what is said of it: in the sample only a poll changes with the factor. */
class SweepTest {

    @Test
    void aRunInOneSettingIsNoSweep() {
        assertEquals(
                Optional.empty(),
                SampleReports.of(SampleReports.RESULT, Language.EN).sweep());
        assertEquals(Optional.empty(), sweep(Map.of("rate", List.of("10"))));
    }

    @Test
    void numbersThatSpanMuchLieByTheirLogarithmAndOthersEvenly() {
        assertEquals(
                List.of(0.0, 1.0, 2.0),
                sweep(Map.of("rate", List.of("100", "1", "10")))
                        .orElseThrow()
                        .across()
                        .places());
        assertEquals(
                List.of(0.2, 0.5),
                sweep(Map.of("poll-interval", List.of("200ms", "500ms")))
                        .orElseThrow()
                        .across()
                        .places());
        assertEquals(
                List.of(0.0, 1.0),
                sweep(Map.of("tls", List.of("on", "off")))
                        .orElseThrow()
                        .across()
                        .places());
    }

    @Test
    void aNumberGoesAcrossAndANameMakesSlices() {
        Map<String, List<String>> vary = new LinkedHashMap<>();
        vary.put("tls", List.of("off", "on"));
        vary.put("rate", List.of("1", "10"));
        Sweep sweep = sweep(vary).orElseThrow();
        assertEquals("rate", sweep.across().key());
        assertEquals(List.of(Map.of("tls", "off"), Map.of("tls", "on")), sweep.slices());
        assertEquals(
                List.of("tls=off rate=1", "tls=off rate=10", "tls=on rate=1", "tls=on rate=10"),
                sweep.settings().stream().map(sweep::name).toList());
    }

    @Test
    void theAnswerTellsWhoIsLowestWhereAndWhereTheRankingChanges() {
        List<String> answer = answer(Map.of("rate", List.of("10", "40", "160")));
        assertEquals(3, answer.size(), answer::toString);
        assertTrue(answer.get(0).contains("poll stays at 125 ms"), answer.get(0));
        assertTrue(answer.get(1).contains("poll falls from 216 B to 54.0 B (× 0.250 ["), answer.get(1));
        assertTrue(answer.get(1).contains("Lowest: websocket at 10; poll from 40 to 160."), answer.get(1));
        assertTrue(answer.get(1).endsWith("poll falls below websocket between 10 and 40."), answer.get(1));
        assertFalse(answer.get(1).contains("sse"), "an INVALID cell is not spoken of: " + answer.get(1));
    }

    @Test
    void ofManySlicesOnlyTheRankingIsTold() {
        Map<String, List<String>> vary = new LinkedHashMap<>();
        vary.put("rate", List.of("10", "40"));
        vary.put("heads", List.of("minimal", "browser", "long", "short"));
        List<String> answer = answer(vary);
        assertTrue(answer.stream().noneMatch(sentence -> sentence.contains("falls from")), answer::toString);
    }

    @Test
    void aTableOfASweepHasAColumnATransportAndALineASetting() {
        Table table = SampleReports.of(SampleSweeps.of(Map.of("rate", List.of("10", "40"))), Language.EN)
                .comparison();
        assertEquals(List.of("poll", "long-poll", "websocket", "sse"), table.columns());
        List<String> labels = table.rows().stream().map(Row::label).toList();
        int bytes = labels.indexOf("wire bytes");
        assertEquals(List.of("wire bytes", "rate=10", "rate=40"), labels.subList(bytes, bytes + 3));
        assertTrue(labels.contains("lost, always"), "what never changes takes one line: " + labels);
    }

    @Test
    void aSliceOfASecondFactorHasAChartOfItsOwnOnTheSameAxes() {
        Map<String, List<String>> vary = new LinkedHashMap<>();
        vary.put("rate", List.of("10", "40"));
        vary.put("tls", List.of("off", "on"));
        Multiples bytes = SampleReports.of(SampleSweeps.of(vary), Language.EN).multiples().stream()
                .filter(multiples -> multiples.id().equals("sweep-bytes"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("tls=off", "tls=on"),
                bytes.charts().stream().map(Chart::title).toList());
        assertEquals(
                1,
                bytes.charts().stream()
                        .map(chart -> chart.y().bounds())
                        .distinct()
                        .count());
    }

    private static Optional<Sweep> sweep(Map<String, List<String>> vary) {
        return SampleReports.of(SampleSweeps.of(vary), Language.EN).sweep();
    }

    private static List<String> answer(Map<String, List<String>> vary) {
        RunResult result = SampleSweeps.of(vary);
        return SampleReports.of(result, Language.EN).answer().stream()
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .toList();
    }
}
