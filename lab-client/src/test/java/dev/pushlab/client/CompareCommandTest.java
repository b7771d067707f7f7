package dev.pushlab.client;

import static dev.pushlab.client.result.SampleRuns.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.SampleRuns;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("base", SampleRuns.run(cell("poll", 9.9, 10, 10.1)));
        write("same", SampleRuns.run(cell("poll", 9.9, 10, 10.1)));
        write("slower", SampleRuns.run(cell("poll", 19.9, 20, 20.1)));
        write("faster", SampleRuns.run(cell("poll", 4.9, 5, 5.1)));
        write("disturbed", SampleRuns.run(cell("poll", Status.INCONCLUSIVE, 19.9, 20, 20.1)));
        write("invalid", SampleRuns.run(cell("poll", Status.INVALID, 19.9, 20, 20.1)));
        write(
                "elsewhere",
                SampleRuns.run(
                        Scenarios.named("idle").orElseThrow(),
                        SampleRuns.ENVIRONMENT,
                        List.of(),
                        false,
                        cell("poll", 1, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"same, 0", "faster, 0", "slower, 3", "disturbed, 4", "invalid, 4", "elsewhere, 4"})
    void theExitCodeTellsWhetherSomethingIsWorse(String other, int exit) {
        LabRun compare = compare("base", other);
        assertEquals(exit, compare.exit(), compare::toString);
        assertEquals("", compare.err());
    }

    @Test
    void oneRunThatIsWorseOutweighsAllOthers() {
        assertEquals(
                ExitCode.LIMIT_NOT_MET,
                LabRun.of("compare", place("base"), place("invalid"), place("slower"), place("same"))
                        .exit());
    }

    @Test
    void onlyTheFiguresThatAreNamedCount() {
        assertEquals(
                ExitCode.OK,
                LabRun.of("compare", place("base"), place("slower"), "--figure", "bytes", "--figure", "requests")
                        .exit());
    }

    @Test
    void anotherNoiseFloorForgivesMore() {
        LabRun compare =
                LabRun.of("compare", place("base"), place("slower"), "--figure", "mean", "--noise-floor", "99.9%");
        assertEquals(ExitCode.NOT_CONCLUSIVE, compare.exit(), compare::out);
        assertTrue(compare.out().contains("Noise floor as asked for: 99.9 % for mean."), compare::out);
    }

    @Test
    void jsonHoldsTheComparison() {
        JsonObject json = JsonParser.parseString(
                        LabRun.of("compare", place("base"), place("slower"), "--figure", "mean", "--format", "json")
                                .out())
                .getAsJsonObject();
        assertEquals("pushlab.comparison/1", json.get("schema").getAsString());
        JsonObject change = json.getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("changes")
                .get(0)
                .getAsJsonObject();
        assertEquals("WORSE", change.get("verdict").getAsString());
        assertEquals(2, change.getAsJsonObject("ratio").get("estimate").getAsDouble(), 0.01);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertRefused("'p98' is no figure; did you mean p90 or p95 or p99?; allowed: mean,", "--figure", "p98");
        assertRefused("noise-floor is '0%'; allowed: above 0% and below 100%", "--noise-floor", "0%");
    }

    @Test
    void aResultThatCannotBeReadIsNamedWithItsFault() throws IOException {
        Files.writeString(folder.resolve("same").resolve(RunFiles.RESULT), "{\"schema\":\"other/1\"}");
        LabRun compare = compare("base", "same");
        assertEquals(ExitCode.USAGE, compare.exit());
        assertTrue(compare.err().startsWith("lab: " + folder.resolve("same/result.json") + ": "), compare::err);
    }

    private void assertRefused(String fault, String... options) {
        LabRun compare = LabRun.of("compare", place("base"), place("same"), options[0], options[1]);
        assertEquals(ExitCode.USAGE, compare.exit());
        assertTrue(compare.err().startsWith("lab: " + fault), compare::err);
    }

    private LabRun compare(String base, String other) {
        return LabRun.of("compare", place(base), place(other));
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, RunResult result) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve(RunFiles.RESULT), ResultCodec.encode(result));
    }
}
