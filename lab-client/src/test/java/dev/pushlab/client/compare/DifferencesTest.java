package dev.pushlab.client.compare;

import static dev.pushlab.client.result.SampleRuns.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    private static final RunResult BASE = SampleRuns.run(cell("poll", 1, 1, 1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "scenario.clients                  | 5           | true",
                "scenario.ratePerSecond            | 21          | true",
                "scenario.arrivals                 | \"POISSON\" | true",
                "scenario.payloadBytes             | 1           | true",
                "scenario.pollIntervalSeconds      | 2           | true",
                "scenario.holdSeconds              | 2           | true",
                "scenario.warmupSeconds            | 2           | true",
                "scenario.durationSeconds          | 2           | true",
                "scenario.name                     | \"other\"   | false",
                "scenario.trials                   | 9           | false",
                "scenario.seed                     | 9           | false",
                "environment.commit                | \"ab\"      | false",
                "environment.dirty                 | true        | false",
                "environment.version               | \"9\"       | false",
                "environment.jettyVersion          | \"13\"      | false",
                "environment.network               | \"mobile\"  | true",
                "environment.tls                   | true        | true",
                "environment.heads                 | \"browser\" | true",
                "environment.server.cores          | 64          | true",
                "environment.generator.cpuModel    | \"other\"   | true",
                "environment.server.architecture   | \"arm\"     | true",
                "environment.server.os             | \"other\"   | true",
                "environment.server.jvmName        | \"other\"   | true",
                "environment.server.jvmVersion     | \"17.0.16\" | false",
                "environment.server.kernel         | \"6.2\"     | false",
                "environment.server.maxHeapBytes   | 1           | false",
                "environment.generator.collectors  | [\"ZGC\"]   | false",
                "environment.generator.jvmFlags    | [\"-Xmx1g\"]| false"
            })
    void tellsEachDifferenceAndWhetherItForbidsToCompare(String field, String value, boolean forbids) {
        List<Difference> differences = Differences.between(BASE, changed(field, value));
        assertEquals(1, differences.size(), differences::toString);
        assertEquals(field, differences.get(0).field());
        assertEquals(forbids, differences.get(0).forbids());
    }

    @Test
    void anotherMajorVersionOfTheJvmForbids() {
        List<Difference> differences =
                Differences.between(BASE, changed("environment.server.jvmVersion", "\"21.0.1+12\""));
        assertEquals(
                List.of(
                        new Difference("environment.server.jvmVersion, major", "17", "21", true),
                        new Difference("environment.server.jvmVersion", "17.0.15+6", "21.0.1+12", false)),
                differences);
    }

    @Test
    void theSameIsNoDifference() {
        assertEquals(List.of(), Differences.between(BASE, BASE));
    }

    @Test
    void whatTheStartScriptTellsTheLabIsNoSetting() {
        RunResult fromElsewhere = changed("environment.generator.jvmFlags", "[\"-Dpushlab.home=/elsewhere\"]");
        assertEquals(List.of(), Differences.between(BASE, fromElsewhere));
    }

    @Test
    void whatOneRunDoesNotKnowIsADifference() {
        assertEquals(
                new Difference("environment.commit", BASE.environment().commit(), null, false),
                Differences.between(BASE, changed("environment.commit", null)).get(0));
    }

    /** The base with another value in one field. */
    private static RunResult changed(String path, String json) {
        JsonObject result = JsonParser.parseString(ResultCodec.encode(BASE)).getAsJsonObject();
        JsonObject at = result;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.getAsJsonObject(names[i]);
        }
        at.remove(names[names.length - 1]);
        if (json != null) {
            at.add(names[names.length - 1], JsonParser.parseString(json));
        }
        return ResultCodec.decode(new Gson().toJson(result));
    }
}
