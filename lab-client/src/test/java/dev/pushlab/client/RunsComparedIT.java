package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two real, very short runs with limits: kept, compared, listed. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RunsComparedIT {

    /** On a busy machine the numbers may well be disturbed, and limits on latencies inconclusive. */
    private static final Set<Integer> DEPENDS_ON_THE_MACHINE =
            Set.of(ExitCode.OK, ExitCode.LIMIT_NOT_MET, ExitCode.NOT_CONCLUSIVE);

    @TempDir
    Path folder;

    @Test
    void twoRunsOfTheSameAreKeptComparedAndListed() {
        LabRun first = run("first", "all.lost==0", "websocket.requests==0", "poll.p50/websocket.p50>1");
        LabRun second = run("second", "all.lost==0");
        assertTrue(DEPENDS_ON_THE_MACHINE.contains(first.exit()), first::toString);
        assertTrue(first.lines().contains("Limits"), first::out);
        assertTrue(first.out().contains("poll.lost == 0"), first::out);

        List<LimitResult> limits = result("first").limits();
        assertEquals(
                List.of("poll.lost", "websocket.lost", "websocket.requests", "poll.p50/websocket.p50"),
                limits.stream().map(LimitResult::subject).toList());
        assertEquals(LimitVerdict.MET, limits.get(0).verdict());
        assertEquals(LimitVerdict.MET, limits.get(1).verdict());
        assertTrue(Files.isRegularFile(folder.resolve("first/junit.xml")));

        LabRun compare = LabRun.of("compare", place("first"), place("second"));
        assertTrue(DEPENDS_ON_THE_MACHINE.contains(compare.exit()), compare::toString);
        assertTrue(compare.lines().contains("  new: nothing"), compare::out);
        assertTrue(compare.out().contains("\nwebsocket "), compare::out);
        assertEquals("", compare.err() + second.err().replaceAll("(?m)^(trial|kept|\\w+:).*\\R", ""));

        assertEquals(ExitCode.OK, LabRun.of("report", folder.toString()).exit());
        assertTrue(Files.isRegularFile(folder.resolve("index.html")));
    }

    @Test
    void aLimitThatIsBrokenIsTheExitCodeOfTheRun() {
        LabRun run = run("broken", "all.delivered==0");
        assertEquals(ExitCode.LIMIT_NOT_MET, run.exit(), run::toString);
    }

    @Test
    void aMistypedLimitIsRefusedBeforeAnythingIsMeasured() {
        LabRun run = run("refused", "all.losst==0");
        assertEquals(ExitCode.USAGE, run.exit());
        assertTrue(run.err().contains("did you mean lost?"), run::err);
        assertTrue(Files.notExists(folder.resolve("refused")));
    }

    private LabRun run(String name, String... limits) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "smoke",
                "--transports",
                "poll,websocket",
                "--trials",
                "3",
                "--warmup",
                "100ms",
                "--duration",
                "300ms",
                "--output",
                place(name)));
        for (String limit : limits) {
            arguments.addAll(List.of("--slo", limit));
        }
        return LabRun.of(arguments.toArray(String[]::new));
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private RunResult result(String name) {
        return ResultFiles.read(folder.resolve(name));
    }
}
