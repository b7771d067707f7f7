package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped before their end: what was finished is kept and marked, and nothing else is left behind. */
@Timeout(60)
class StoppedRunIT {

    /** Three seconds to keep the result, and a little for the JVM to end on a machine that is busy. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String[] ARGUMENTS = {
        "run",
        "smoke",
        "--transports",
        "websocket,sse",
        "--clients",
        "2",
        "--warmup",
        "0s",
        "--duration",
        "300ms",
        "--trials",
        "200"
    };

    @TempDir
    Path home;

    @Test
    void ctrlCKeepsWhatWasFinished() throws Exception {
        try (LabProcess lab = LabProcess.start(home, ARGUMENTS)) {
            lab.awaitLine("trial 3 of ");
            ProcessHandle server = lab.server();
            // A terminal sends it to all processes of the foreground job.
            LabCall call = stopped(lab, "INT", server);
            assertEquals(130, call.exit(), call::err);
            assertEquals(WarningKind.INTERRUPTED, reasonKept(call).kind());
        }
    }

    @Test
    void sigtermKeepsWhatWasFinished() throws Exception {
        try (LabProcess lab = LabProcess.start(home, ARGUMENTS)) {
            lab.awaitLine("trial 3 of ");
            ProcessHandle server = lab.server();
            LabCall call = stopped(lab, "TERM");
            assertEquals(143, call.exit(), call::err);
            assertEquals(WarningKind.INTERRUPTED, reasonKept(call).kind());
            assertGone(server);
        }
    }

    @Test
    void aServerThatDiesEndsTheRunWithAWordAndKeepsWhatWasFinished() throws Exception {
        try (LabProcess lab = LabProcess.start(home, ARGUMENTS)) {
            lab.awaitLine("trial 3 of ");
            assertTrue(lab.server().destroyForcibly());
            LabCall call = lab.end();
            assertEquals(ExitCode.UNREACHABLE, call.exit(), call::err);
            Warning reason = reasonKept(call);
            assertEquals(WarningKind.SERVER_LOST, reason.kind());
            assertTrue(reason.detail().matches("the server was lost in trial [0-9]+: no answer from http://.*"));
            assertFalse(call.err().contains("\tat "), call::err);
        }
    }

    @Test
    void ctrlCBeforeTheFirstTrialIsDoneIsMarkedAsWell() throws Exception {
        try (LabProcess lab = LabProcess.start(home, ARGUMENTS)) {
            lab.awaitLine("trial 1 of ");
            LabCall call = stopped(lab, "INT");
            assertEquals(130, call.exit(), call::err);
            RunResult result = KeptRun.in(home).get(0).result();
            assertTrue(result.interrupted());
            assertFalse(result.status() == Status.VALID);
        }
    }

    private static LabCall stopped(LabProcess lab, String signal, ProcessHandle... more) throws Exception {
        ProcessHandle server = lab.server();
        long sentAtNanos = System.nanoTime();
        lab.signal(signal, more);
        LabCall call = lab.end();
        Duration took = Duration.ofNanos(System.nanoTime() - sentAtNanos);
        assertTrue(took.compareTo(SOON) < 0, "took " + took);
        assertGone(server);
        return call;
    }

    private static void assertGone(ProcessHandle server) throws Exception {
        server.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    /** Why it stopped, from the one result that is kept, which has the finished trials and is marked. */
    private Warning reasonKept(LabCall call) throws Exception {
        List<KeptRun> kept = KeptRun.in(home);
        assertEquals(1, kept.size(), call::err);
        RunResult result = kept.get(0).result();
        assertTrue(result.interrupted());
        assertFalse(result.status() == Status.VALID);
        int finished = result.cells().stream()
                .map(CellResult::trials)
                .mapToInt(List::size)
                .sum();
        assertTrue(finished >= 2, call::err);
        Warning reason = result.warnings().get(0);
        assertTrue(call.err().contains("lab: " + reason.detail()), call::err);
        return reason;
    }
}
