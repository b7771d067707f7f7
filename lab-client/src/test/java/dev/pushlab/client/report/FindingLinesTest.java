package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pushlab.client.result.ClaimVerdict;
import dev.pushlab.client.result.Evidence;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Finding;
import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.IntervalMethod;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings as sentences, in every language and format. */
class FindingLinesTest {

    private static final Evidence RATIO = Evidence.of(new Interval(0.75, 0.7, 0.8, 0.95, IntervalMethod.values()[0]));

    private static final Finding TEXT_BINARY = new Finding(
            "text-binary",
            ClaimVerdict.HOLDS,
            "measured",
            List.of(Evidence.of(4_000, FigureKind.Unit.BYTES), RATIO, RATIO, RATIO, RATIO));

    @Test
    void aFindingNamesClaimVerdictAndFiguresWithTheirIntervals() {
        assertEquals(
                List.of("Claim: \"WebSocket carries text and binary\" – holds. With payloads of 4.00 kB, binary frames"
                        + " took 0.750 [0.700–0.800] times the bytes of base64 in JSON over websocket, with 0.750"
                        + " [0.700–0.800] times the CPU of the server. By poll, a body of bytes took 0.750"
                        + " [0.700–0.800] times; over sse, which is text, 0.750 [0.700–0.800] times."),
                FindingLines.of(List.of(TEXT_BINARY), words(Language.EN)).stream()
                        .map(line -> line.replace('\u00A0', ' '))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void evidenceThatIsNotEnoughHasItsSentence(Language language) {
        Finding finding = new Finding("secure", ClaimVerdict.INCONCLUSIVE, Finding.NOT_ENOUGH, List.of());
        String line = FindingLines.of(List.of(finding), words(language)).get(0);
        assertFalse(line.contains("{"), line);
    }

    @Test
    void aFolderOfRunsHasATableOfThem() {
        String table = FindingsTable.of(
                Map.of("text-binary", SampleReports.RESULT.judged(List.of(), List.of(TEXT_BINARY))),
                words(Language.EN));
        assertEquals(3, table.lines().count());
        assertEquals(
                "| [WebSocket carries text and binary](text-binary/report.md) | **holds** |",
                table.lines().skip(2).findFirst().orElseThrow().split(" With payloads")[0]);
        assertEquals("", FindingsTable.of(Map.of("any", SampleReports.RESULT), words(Language.EN)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyClaimsSentenceTakesTheFiguresThatItsJudgeGives(Language language) {
        Words words = words(language);
        words.texts().keySet().stream()
                .filter(key -> key.startsWith("finding-") && !key.equals("finding-inconclusive"))
                .forEach(key -> assertFalse(
                        words.get(key, Collections.nCopies(10, "7").toArray()).contains("{")));
    }

    private static Words words(Language language) {
        return SampleReports.PARTS.words().get(language);
    }
}
