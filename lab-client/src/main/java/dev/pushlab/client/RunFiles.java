package dev.pushlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a run: the result, and every view of it. */
final class RunFiles {

    /** The result itself; everything else can be made of it again. */
    static final String RESULT = "result.json";

    private RunFiles() {}

    static Map<String, byte[]> of(RunResult result) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RESULT, ResultCodec.encode(result).getBytes(UTF_8));
        return files;
    }

    static String text(RunResult result) {
        return result.status() + "\n";
    }
}
