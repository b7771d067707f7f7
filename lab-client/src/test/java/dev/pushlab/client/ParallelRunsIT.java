package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once, and what {@code --format json} prints. */
@Timeout(60)
class ParallelRunsIT {

    private static final String[] ARGUMENTS = {
        "run",
        "smoke",
        "--format",
        "json",
        "--transports",
        "websocket",
        "--clients",
        "1",
        "--rate",
        "10",
        "--warmup",
        "100ms",
        "--duration",
        "500ms",
        "--label"
    };

    @TempDir
    Path home;

    @Test
    void e6RunsAtOnceKeepResultsOfTheirOwnAndPrintThemAsJsonAlone() throws Exception {
        LabRun one;
        LabRun other;
        try (LabProcess first = LabProcess.start(home, labelled("first"));
                LabProcess second = LabProcess.start(home, labelled("second"))) {
            one = first.end();
            other = second.end();
        }
        Set<RunResult> printed = Set.of(ResultCodec.decode(one.out()), ResultCodec.decode(other.out()));
        List<KeptRun> kept = KeptRun.in(home);
        assertEquals(2, kept.size());
        assertEquals(printed, kept.stream().map(KeptRun::result).collect(Collectors.toSet()));
        assertEquals(
                Set.of("first", "second"),
                printed.stream().map(RunResult::label).collect(Collectors.toSet()));
        assertNotEquals(lastLine(one), lastLine(other));
        assertTrue(lastLine(one).startsWith("kept in " + home.resolve("results")), one.err());
    }

    private static String[] labelled(String label) {
        String[] arguments = java.util.Arrays.copyOf(ARGUMENTS, ARGUMENTS.length + 1);
        arguments[ARGUMENTS.length] = label;
        return arguments;
    }

    private static String lastLine(LabRun call) {
        List<String> lines = call.err().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
