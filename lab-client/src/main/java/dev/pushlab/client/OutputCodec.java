package dev.pushlab.client;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.util.HexFormat;

/** JSON of what commands print. Keys keep the order of the records; bytes are hex digits; null is left out. */
final class OutputCodec {

    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(byte[].class, (JsonSerializer<byte[]>)
                    (bytes, type, context) -> new JsonPrimitive(HexFormat.of().formatHex(bytes)))
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private OutputCodec() {}

    static String encode(Object value) {
        return GSON.toJson(value) + "\n";
    }
}
