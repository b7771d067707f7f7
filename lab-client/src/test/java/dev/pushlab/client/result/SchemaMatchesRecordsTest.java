package dev.pushlab.client.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema and the records say the same: a field that only one of them has is found here. */
class SchemaMatchesRecordsTest {

    private record Grown(Latency latency, long added) {}

    private record Latency(long meanNanos, Long p99Nanos) {}

    @Test
    void everyFieldOfEveryRecordStandsInTheSchemaAndNoOther() {
        assertEquals(List.of(), SchemaWalk.faults(RunResult.class, ResultSchema.json()));
    }

    @Test
    void theKeysOfFiguresAreThoseOfTheLab() {
        List<String> keys = new ArrayList<>();
        definition(ResultSchema.json(), "figureKind")
                .getAsJsonArray("enum")
                .forEach(key -> keys.add(key.getAsString()));
        assertEquals(Stream.of(FigureKind.values()).map(FigureKind::key).toList(), keys);
    }

    @Test
    void aNewFieldOfARecordIsMissed() {
        assertEquals(List.of("Grown.added is not in the schema"), SchemaWalk.faults(Grown.class, schema(grown -> {
            properties(grown).remove("added");
            grown.add("required", strings("latency"));
        })));
    }

    @Test
    void aFieldThatNoRecordHasIsFound() {
        JsonObject number = entry("integer", "a number");
        assertEquals(
                List.of("Latency has no field old"),
                SchemaWalk.faults(
                        Grown.class,
                        schema(grown -> properties(definition(grown, "latency")).add("old", number))));
    }

    @Test
    void aDescriptionWithoutTheUnitIsFound() {
        assertEquals(
                List.of("Latency.meanNanos is described without its unit, nanoseconds"),
                SchemaWalk.faults(
                        Grown.class,
                        schema(grown -> properties(definition(grown, "latency"))
                                .add("meanNanos", entry("integer", "the mean")))));
    }

    @Test
    void anotherTypeAndAnotherDutyAreFound() {
        JsonArray both = strings("meanNanos", "p99Nanos");
        assertEquals(
                List.of("Latency.p99Nanos may be null, so it cannot be required"),
                SchemaWalk.faults(
                        Grown.class,
                        schema(grown -> definition(grown, "latency").add("required", both))));
        List<String> faults = SchemaWalk.faults(
                Grown.class, schema(grown -> properties(grown).add("added", entry("string", "a number"))));
        assertEquals(1, faults.size(), faults::toString);
    }

    @Test
    void aRecordThatTakesUnknownFieldsIsFound() {
        assertEquals(
                List.of("Grown takes unknown fields"),
                SchemaWalk.faults(Grown.class, schema(grown -> grown.remove("additionalProperties"))));
    }

    /** A schema that fits {@link Grown}, with one fault. */
    private static JsonObject schema(Consumer<JsonObject> fault) {
        JsonObject latency = object("meanNanos");
        properties(latency).add("meanNanos", entry("integer", "the mean, in nanoseconds"));
        properties(latency).add("p99Nanos", entry("integer", "the p99, in nanoseconds"));
        JsonObject grown = object("latency", "added");
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/$defs/latency");
        reference.addProperty("description", "latencies");
        properties(grown).add("latency", reference);
        properties(grown).add("added", entry("integer", "what was added"));
        JsonObject definitions = new JsonObject();
        definitions.add("latency", latency);
        grown.add("$defs", definitions);
        assertEquals(List.of(), SchemaWalk.faults(Grown.class, grown));
        fault.accept(grown);
        return grown;
    }

    private static JsonObject object(String... required) {
        JsonObject object = new JsonObject();
        object.addProperty("type", "object");
        object.addProperty("additionalProperties", false);
        object.add("required", strings(required));
        object.add("properties", new JsonObject());
        return object;
    }

    private static JsonArray strings(String... texts) {
        JsonArray array = new JsonArray();
        Stream.of(texts).map(JsonPrimitive::new).forEach(array::add);
        return array;
    }

    private static JsonObject entry(String type, String description) {
        JsonObject entry = new JsonObject();
        entry.addProperty("type", type);
        entry.addProperty("description", description);
        return entry;
    }

    private static JsonObject properties(JsonObject schema) {
        return schema.getAsJsonObject("properties");
    }

    private static JsonObject definition(JsonObject schema, String name) {
        return schema.getAsJsonObject("$defs").getAsJsonObject(name);
    }
}
