package dev.pushlab.client.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;

/** JSON of results and scenarios. Keys keep the order of the records; a value that is null is left out. */
public final class ResultCodec {

    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .setPrettyPrinting()
            .disableHtmlEscaping()
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
        RunResult result = parse(json, RunResult.class, "a result");
        if (!RunResult.SCHEMA.equals(result.schema())) {
            throw new IllegalArgumentException(
                    "schema is '" + result.schema() + "'; allowed: '" + RunResult.SCHEMA + "'");
        }
        return result;
    }

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
        parse(json, JsonObject.class, "a scenario").asMap().forEach((name, value) -> {
            if (!fields.has(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no field of a scenario; allowed: " + String.join(", ", fields.keySet()));
            }
            fields.add(name, value);
        });
        return parse(fields.toString(), Scenario.class, "a scenario");
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
            throw new IllegalArgumentException("not " + what + " in JSON: " + cause.getMessage(), e);
        }
    }
}
