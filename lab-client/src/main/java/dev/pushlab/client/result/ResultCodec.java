package dev.pushlab.client.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
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

    private static <T> T parse(String json, Class<T> type, String what) {
        try {
            T value = GSON.fromJson(json, type);
            if (value == null) {
                throw new IllegalArgumentException("the file is empty; expected " + what + " in JSON");
            }
            return value;
        } catch (JsonParseException | NullPointerException | StackOverflowError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException("not " + what + " in JSON: " + cause.getMessage(), e);
        }
    }
}
