package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.result.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosCommandTest {

    @Test
    void listsEachScenarioInLinesThatFitATerminal() {
        LabRun scenarios = LabRun.of("scenarios");
        assertEquals(new LabRun(ExitCode.OK, scenarios.out(), ""), scenarios);
        for (Scenario scenario : ScenarioList.all()) {
            String title = "%-10s %s".formatted(scenario.name(), scenario.description());
            assertTrue(scenarios.lines().contains(title), scenarios::out);
            scenario.transports()
                    .forEach(transport -> assertTrue(scenarios.out().contains("      " + transport + " ")));
        }
        assertEquals(
                List.of(),
                scenarios.lines().stream().filter(line -> line.length() > 100).toList());
    }

    @Test
    void showsSettingAndCostOfAScenario() {
        List<String> lines = LabRun.of("scenarios").lines();
        int at = lines.indexOf("smoke      A first look in some ten seconds.");
        assertEquals(
                List.of(
                        "    about 10 s: 1 x 4 transports x (0.3 s warm-up + 1 s measured + what is around them)",
                        "    4 clients, 20 events/s periodic, 100 B payload, poll every 0.25 s, hold 30 s"),
                lines.subList(at + 1, at + 3));
        assertTrue(lines.get(at + 4).matches(" {6}poll +80 +16 +0 +19,\\d{3} +125 ms"), lines.get(at + 4));
    }

    @Test
    void jsonHoldsEachScenarioAndTheCostOfEachTransport() {
        JsonArray costs = JsonParser.parseString(
                        LabRun.of("scenarios", "--format", "json").out())
                .getAsJsonArray();
        assertEquals(ScenarioList.all().size(), costs.size());
        for (int i = 0; i < costs.size(); i++) {
            Scenario scenario = ScenarioList.all().get(i);
            JsonObject cost = costs.get(i).getAsJsonObject();
            assertEquals(
                    scenario.name(),
                    cost.getAsJsonObject("scenario").get("name").getAsString());
            assertTrue(cost.get("aboutSeconds").getAsDouble() > 4 * scenario.trialSeconds());
            assertTrue(cost.get("deliveries").getAsLong() > 0);
            assertEquals(
                    scenario.transports().size(),
                    cost.getAsJsonArray("transports").size());
            cost.getAsJsonArray("transports")
                    .forEach(
                            one -> assertTrue(one.getAsJsonObject().get("bytes").getAsLong() > 0));
        }
    }

    @Test
    void refusesAFormatThatThereIsNot() {
        LabRun scenarios = LabRun.of("scenarios", "--format", "xml");
        assertEquals(ExitCode.USAGE, scenarios.exit());
        assertEquals("", scenarios.out());
        assertTrue(scenarios.err().contains("'xml'"), scenarios::err);
    }
}
