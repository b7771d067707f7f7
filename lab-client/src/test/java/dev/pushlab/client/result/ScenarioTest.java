package dev.pushlab.client.result;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.pushlab.protocol.Arrivals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each range of a scenario holds its ends and nothing beyond, and says so. */
class ScenarioTest {

    private static final Scenario ANY =
            new Scenario("any", "A scenario.", List.of("poll"), 1, 1, Arrivals.PERIODIC, 1, 1, 1, 1, 1, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "clients, 0, 1, 100000, 100001",
        "ratePerSecond, 0.0009, 0.001, 100000, 100001",
        "payloadBytes, -1, 0, 1048576, 1048577",
        "pollIntervalSeconds, 0.0009, 0.001, 3600, 3600.1",
        "holdSeconds, 0.0009, 0.001, 120, 120.1",
        "warmupSeconds, -0.1, 0, 3600, 3600.1",
        "durationSeconds, 0.09, 0.1, 86400, 86400.1",
        "trials, 0, 1, 10000, 10001",
    })
    void aRangeHoldsItsEndsAndNothingBeyond(String field, String below, String low, String high, String above) {
        assertDoesNotThrow(() -> with(field, low));
        assertDoesNotThrow(() -> with(field, high));
        String allowed = "; allowed: " + low + " to " + high;
        assertEquals(field + " is " + below + allowed, refusal(field, below));
        assertEquals(field + " is " + above + allowed, refusal(field, above));
    }

    @ParameterizedTest
    @CsvSource({
        "clients, 1, 100000",
        "ratePerSecond, 0.001, 100000",
        "payloadBytes, 0, 1048576",
        "pollIntervalSeconds, 0.001, 3600",
        "holdSeconds, 0.001, 120",
        "warmupSeconds, 0, 3600",
        "durationSeconds, 0.1, 86400",
        "trials, 1, 10000",
    })
    void thePublishedSchemaHasTheSameRanges(String field, double low, double high) {
        JsonObject schema = ResultSchema.json()
                .getAsJsonObject("$defs")
                .getAsJsonObject("scenario")
                .getAsJsonObject("properties")
                .getAsJsonObject(field);
        assertEquals(low, schema.get("minimum").getAsDouble());
        assertEquals(high, schema.get("maximum").getAsDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "-dash", "a b", "../up", "a.b", "ü", "a\n"})
    void aNameThatCouldLeaveItsFolderIsRefused(String name) {
        JsonObject fields = new JsonObject();
        fields.addProperty("name", name);
        String said = refusal(fields);
        assertEquals("name is '" + name + "'; allowed: small letters, digits, - and /, at most 64", said);
    }

    @Test
    void aPlanThatNoMachineHoldsIsRefused() {
        JsonObject fields = new JsonObject();
        fields.addProperty("ratePerSecond", 100_000);
        fields.addProperty("durationSeconds", 3_600);
        String said = refusal(fields);
        assertTrue(said.endsWith("is 360100000; allowed: 0 to 20000000"), said);
    }

    @Test
    void everyScenarioOfTheLabHasItsOwnName() {
        List<String> names = Scenarios.all().stream().map(Scenario::name).toList();
        assertEquals(names, names.stream().distinct().toList());
        names.forEach(
                name -> assertEquals(name, Scenarios.named(name).orElseThrow().name()));
        assertTrue(Scenarios.named("pigeon").isEmpty());
    }

    private static Scenario with(String field, String number) {
        return ResultCodec.decodeScenario("{\"" + field + "\": " + number + "}", ANY);
    }

    private static String refusal(String field, String number) {
        return assertThrows(IllegalArgumentException.class, () -> with(field, number))
                .getMessage();
    }

    private static String refusal(JsonObject fields) {
        return assertThrows(IllegalArgumentException.class, () -> ResultCodec.decodeScenario(fields.toString(), ANY))
                .getMessage();
    }
}
