package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.ResultSchema;
import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What runs have left on the disk. */
record KeptRun(Path folder, RunResult result) {

    /** The runs of a home's results folder, which holds nothing else; each whole and as the schema has it. */
    static List<KeptRun> in(Path home) throws IOException {
        assertEquals(List.of("results"), names(home));
        Path results = home.resolve("results");
        return names(results).stream().map(name -> of(results.resolve(name))).toList();
    }

    /** One run's folder: all its files and no other. */
    static KeptRun of(Path folder) {
        try {
            assertEquals(List.of("report.html", "report.md", "result.json", "summary.csv"), names(folder));
            String json = Files.readString(folder.resolve("result.json"));
            assertEquals(List.of(), ResultSchema.faultsOf(json));
            return new KeptRun(folder, ResultCodec.decode(json));
        } catch (IOException e) {
            throw new AssertionError(folder.toString(), e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
