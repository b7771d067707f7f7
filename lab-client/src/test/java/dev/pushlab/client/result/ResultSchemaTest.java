package dev.pushlab.client.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.run.FiveLanes;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema takes what the lab writes, and refuses what is broken. */
class ResultSchemaTest {

    private static String valid;

    @BeforeAll
    static void measure() throws Exception {
        valid = ResultCodec.encode(FiveLanes.result());
    }

    @Test
    void takesARealResult() {
        assertEquals(List.of(), ResultSchema.faultsOf(valid));
    }

    @ParameterizedTest
    @CsvSource({
        "schema",
        "environment.jettyVersion",
        "calibration.clock.boundNanos",
        "cells.0.trials.0.bytes.server.toClient.total",
        "cells.0.trials.0.latencies.deliveryHistogram.histogram",
        "cells.0.trials.0.machine.server.cpuNanos",
        "cells.0.delivery.meanNanos",
    })
    void refusesAResultWithoutAFieldThatIsAlwaysThere(String path) {
        refuses(path, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema | \"pushlab.result/2\"",
                "status | \"GOOD\"",
                "interrupted | \"false\"",
                "startedAt | \"yesterday\"",
                "scenario.durationSeconds | \"1s\"",
                "scenario.clients | 1.5",
                "scenario.clients | 0",
                "scenario.transports | []",
                "calibration.clock.offsetNanos | 0.5",
                "cells.0.delivery.meanNanos | \"NaN\"",
                "cells.0.delivery.maxNanos | \"1.2 ms\"",
                "cells.0.delivery.maxNanos | null",
                "cells.0.counts.lost | -1",
                "cells.0.figures.average | {\"estimate\": 1}",
                "cells.0.trials.0.bytes.client.toServer.total | -1",
                "cells.0.trials.0.latencies.deliveryHistogram.histogram | \"not base64!\"",
                "cells.0.trials | []",
                "environment.target | \"http://user:secret@127.0.0.1\"",
            })
    void refusesWhatNoRunWrites(String path, String value) {
        refuses(path, JsonParser.parseString(value));
    }

    @ParameterizedTest
    @CsvSource({"more", "scenario.more", "cells.0.trials.0.bytes.window.toClient.more", "environment.server.more"})
    void refusesAFieldThatIsNotInTheContract(String path) {
        refuses(path, JsonParser.parseString("1"));
    }

    @Test
    void refusesLatenciesOfNothing() {
        JsonObject result = JsonParser.parseString(valid).getAsJsonObject();
        parent(result, "cells.0.delivery.count").addProperty("count", 0);
        assertFalse(ResultSchema.faultsOf(result.toString()).isEmpty());
    }

    @Test
    void refusesWhatIsNoJson() {
        String broken = valid.replaceFirst("\"boundNanos\": [0-9]+", "\"boundNanos\": NaN");
        assertThrows(RuntimeException.class, () -> ResultSchema.faultsOf(broken));
        assertThrows(RuntimeException.class, () -> ResultSchema.faultsOf(valid.substring(0, valid.length() / 2)));
    }

    /**
     * The valid result with one value changed, or taken out where there is no other, has a fault at that very place.
     */
    private static void refuses(String path, JsonElement value) {
        JsonObject result = JsonParser.parseString(valid).getAsJsonObject();
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (value == null) {
            assertTrue(parent(result, path).has(name), path);
            parent(result, path).remove(name);
        } else {
            parent(result, path).add(name, value);
        }
        List<String> faults = ResultSchema.faultsOf(result.toString());
        assertFalse(faults.isEmpty(), path);
        assertTrue(faults.stream().allMatch(fault -> fault.contains(name)), faults::toString);
    }

    private static JsonObject parent(JsonObject root, String path) {
        JsonElement at = root;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.isJsonArray()
                    ? at.getAsJsonArray().get(Integer.parseInt(steps[i]))
                    : at.getAsJsonObject().get(steps[i]);
        }
        return at.getAsJsonObject();
    }
}
