package dev.pushlab.client.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.FanOut;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON of results and scenarios. Keys keep the order of the records; a value that is null is left out. */
public final class ResultCodec {

    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(Arrivals.class, named("arrivals", Arrivals.values()))
            .registerTypeAdapter(Content.class, named("content", Content.values()))
            .registerTypeAdapter(FanOut.class, named("fanOut", FanOut.values()))
            .create();

    /** What is to be refused by its name must get as far as that. */
    private static final Gson VALUES = GSON.newBuilder()
            .setStrictness(Strictness.LENIENT)
            .serializeSpecialFloatingPointValues()
            .create();

    private ResultCodec() {}

    /** JSON of a result. */
    public static String encode(RunResult result) {
        return GSON.toJson(result) + "\n";
    }

    /**
     * Reads a result.
     *
     * @throws IllegalArgumentException when it is none, with the reason
     */
    public static RunResult decode(String json) {
        // The schema first: of another one, no field means what it says here.
        Header header = parse(json, Header.class, "a result");
        if (!RunResult.SCHEMA.equals(header.schema())) {
            throw new IllegalArgumentException(
                    "schema is '" + header.schema() + "'; allowed: '" + RunResult.SCHEMA + "'");
        }
        return parse(json, RunResult.class, "a result");
    }

    private record Header(String schema) {}

    /** JSON of a scenario. */
    public static String encode(Scenario scenario) {
        return GSON.toJson(scenario) + "\n";
    }

    /**
     * Reads a scenario; what it leaves out is taken from another.
     *
     * @throws IllegalArgumentException when it is none, naming the field, its value and what is allowed
     */
    public static Scenario decodeScenario(String json, Scenario defaults) {
        JsonObject fields = GSON.toJsonTree(defaults).getAsJsonObject();
        JsonElement given = parse(json, JsonElement.class, "a scenario");
        if (!given.isJsonObject()) {
            throw new IllegalArgumentException("not a scenario in JSON: its first character must be {");
        }
        ScenarioCodec.overlay(fields, given.getAsJsonObject());
        return parse(fields.toString(), Scenario.class, "a scenario");
    }

    /**
     * A scenario with other values.
     *
     * @param values by field
     * @throws IllegalArgumentException when it cannot be, naming the field, its value and what is allowed
     */
    public static Scenario with(Scenario scenario, Map<String, Object> values) {
        JsonObject fields = GSON.toJsonTree(scenario).getAsJsonObject();
        ScenarioCodec.overlay(fields, VALUES.toJsonTree(values).getAsJsonObject());
        return parse(fields.toString(), Scenario.class, "a scenario");
    }

    /** People write small letters. */
    private static <E extends Enum<E>> JsonDeserializer<E> named(String field, E[] values) {
        return (json, type, context) -> {
            String name = json.isJsonPrimitive() ? json.getAsString() : json.toString();
            return Stream.of(values)
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(field + " is '" + name + "'; allowed: "
                            + Stream.of(values)
                                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))));
        };
    }

    private static <T> T parse(String json, Class<T> type, String what) {
        try {
            T value = GSON.fromJson(json, type);
            if (value == null) {
                throw new IllegalArgumentException("the file is empty; expected " + what + " in JSON");
            }
            return value;
        } catch (RuntimeException | StackOverflowError e) {
            // A record that refuses its values says best what is wrong; the parser wraps that.
            if (e instanceof IllegalArgumentException refused) {
                throw refused;
            }
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            // The parser's further lines are for programmers.
            String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            String fault = cause instanceof NullPointerException ? "a field is missing" : said;
            throw new IllegalArgumentException("not " + what + " in JSON: " + fault, e);
        }
    }
}
