package dev.pushlab.client;

import static dev.pushlab.client.result.SampleRuns.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.SampleRuns;
import dev.pushlab.client.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    /** A real run with an invalid cell: sse has lost events. */
    private static final String SAMPLE = "src/test/resources/dev/pushlab/client/report/sample-result.json";

    @TempDir
    Path folder;

    private String result;

    @BeforeEach
    void write() throws IOException {
        result = folder.toString();
        Files.writeString(
                folder.resolve(RunFiles.RESULT),
                ResultCodec.encode(SampleRuns.run(
                        cell("poll", 9.9, 10, 10.1), cell("sse", 1, 1, 1.1), cell("long-poll", Status.INVALID, 1, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "poll.p50<20ms,       0",
        "poll.p50<5ms,        3",
        "poll.p50<10ms,       4",
        "long-poll.p50<1s,    4",
        "all.lost==0,         0",
        "all.p50<1s,          4",
        "poll.p50/sse.p50>5,  0",
        "poll.p50/sse.p50>50, 3"
    })
    void theExitCodeTellsTheVerdict(String limit, int exit) {
        LabRun check = LabRun.of("check", result, "--slo", limit);
        assertEquals(exit, check.exit(), check::toString);
        assertEquals("", check.err());
    }

    @Test
    void aBrokenLimitOutweighsAnUndecidedOne() {
        LabRun check = LabRun.of(
                "check", result, "--slo", "long-poll.p50<1s", "--slo", "poll.p50<5ms", "--slo", "all.lost==0");
        assertEquals(ExitCode.LIMIT_NOT_MET, check.exit());
        assertEquals("""
                  inconclusive  long-poll.p50 < 1.00 s  INVALID numbers may not be used
                  not met       poll.p50 < 5.00 ms      10.0 ms [9.74–10.3]
                  met           poll.lost == 0          0
                  met           sse.lost == 0           0
                  met           long-poll.lost == 0     0
                """, check.out());
    }

    @Test
    void anEventLostInARealResultIsFound() {
        LabRun check = LabRun.of("check", SAMPLE, "--slo", "all.lost==0");
        assertEquals(ExitCode.LIMIT_NOT_MET, check.exit());
        assertTrue(check.lines().contains("  not met  sse.lost == 0        3"), check::out);
    }

    @Test
    void jsonHoldsEachLimitAsAResultDoes() {
        JsonArray limits = JsonParser.parseString(
                        LabRun.of("check", result, "--slo", "poll.p50<20ms", "--format", "json")
                                .out())
                .getAsJsonArray();
        assertEquals(1, limits.size());
        assertEquals("MET", limits.get(0).getAsJsonObject().get("verdict").getAsString());
        assertEquals(20e6, limits.get(0).getAsJsonObject().get("limit").getAsDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "pol.p50<20ms,  did you mean poll?",
        "poll.p51<20ms, did you mean p50?",
        "poll.p50<20,   has no unit; allowed: ns"
    })
    void aMistypedLimitIsAUsageError(String limit, String hint) {
        LabRun check = LabRun.of("check", result, "--slo", limit);
        assertEquals(ExitCode.USAGE, check.exit());
        assertEquals("", check.out());
        assertTrue(check.err().contains(hint), check::err);
    }

    @Test
    void withoutALimitOrAResultThereIsNothingToCheck() {
        assertEquals(ExitCode.USAGE, LabRun.of("check", result).exit());
        LabRun nowhere = LabRun.of("check", folder.resolve("nowhere").toString(), "--slo", "all.lost==0");
        assertEquals(ExitCode.USAGE, nowhere.exit());
        assertTrue(nowhere.err().contains("is no result; allowed: a folder with a result.json"), nowhere::err);
    }
}
