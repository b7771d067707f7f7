package dev.pushlab.client.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/** JSON of limits by themselves, as they stand in a result. */
public final class LimitCodec {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private LimitCodec() {}

    /** JSON of what came of limits. */
    public static String encode(List<LimitResult> limits) {
        return GSON.toJson(limits) + "\n";
    }
}
