package dev.pushlab.client.compare;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** JSON of comparisons. Keys keep the order of the records; a value that is null is left out. */
public final class ComparisonCodec {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ComparisonCodec() {}

    /** JSON of a comparison. */
    public static String encode(RunComparison comparison) {
        return GSON.toJson(comparison) + "\n";
    }
}
