package dev.pushlab.client.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.run.FiveLanes;
import dev.pushlab.protocol.Arrivals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCodecTest {

    @Test
    void aResultComesBackAsItWas() throws Exception {
        RunResult result = FiveLanes.result();
        String json = ResultCodec.encode(result);
        RunResult back = ResultCodec.decode(json);
        assertEquals(result, back);
        assertEquals(json, ResultCodec.encode(back), "the order of the keys is part of the text");
    }

    @Test
    void valuesThatAreNotThereAreLeftOut() throws Exception {
        assertFalse(ResultCodec.encode(FiveLanes.result()).contains("null"));
    }

    @Test
    void everyScenarioComesBackAsItWas() {
        Scenario other =
                new Scenario("other", null, List.of("x"), 1, 1, Arrivals.BURST, 0, 1, 1, 0, 1, 1, Long.MIN_VALUE);
        for (Scenario scenario : Scenarios.all()) {
            assertEquals(scenario, ResultCodec.decodeScenario(ResultCodec.encode(scenario), other));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the file is empty; expected a result in JSON",
                "{} | schema is 'null'; allowed: 'pushlab.result/1'",
                "{\"schema\": \"pushlab.result/2\", \"cells\": 7} | schema is 'pushlab.result/2'; allowed: 'pushlab.result/1'",
                "{\"schema\": \"pushlab.result/1\"} | startedAt is missing",
                "{\"schema\": \"pushlab.result/1\", \"warnings\": [], \"cells\": 7} | not a result in JSON",
                "{\"schema\": \"pushlab.result/1\", | not a result in JSON",
                "[1] | not a result in JSON",
                "<html> | not a result in JSON",
            })
    void whatIsNoResultIsRefusedWithTheReason(String json, String message) {
        String said = assertThrows(IllegalArgumentException.class, () -> ResultCodec.decode(json))
                .getMessage();
        assertTrue(said.startsWith(message), said);
        assertEquals(1, said.lines().count(), said);
    }

    @Test
    void aResultWithNaNOrCutShortIsRefused() throws Exception {
        String json = ResultCodec.encode(FiveLanes.result());
        String spoiled = json.replaceFirst("\"offeredPerSecond\": [0-9.]+", "\"offeredPerSecond\": NaN");
        assertThrows(IllegalArgumentException.class, () -> ResultCodec.decode(spoiled));
        String half = json.substring(0, json.length() / 2);
        assertThrows(IllegalArgumentException.class, () -> ResultCodec.decode(half));
    }
}
