package dev.pushlab.client.result;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published schema of {@code result.json}, and what a library for JSON Schema says of a text. */
public final class ResultSchema {

    private static final String TEXT = read();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    private ResultSchema() {}

    /** What is wrong with a result, place and message; empty when it is valid. */
    public static List<String> faultsOf(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** The schema's own JSON, a fresh copy. */
    static JsonObject json() {
        return JsonParser.parseString(TEXT).getAsJsonObject();
    }

    private static String read() {
        try (InputStream in = RunResult.class.getResourceAsStream("pushlab.result-1.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
