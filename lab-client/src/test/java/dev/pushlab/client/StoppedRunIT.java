package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
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

    /** What is promised, on a machine that has a processor for it. */
    private static final Duration SOON = Duration.ofSeconds(3);

    /** The lab's own patience, and a little to end in, on a machine that is starved. */
    private static final Duration AT_LAST = Duration.ofSeconds(15);

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
    void e3CtrlCKeepsWhatWasFinished() throws Exception {
        try (LabProcess lab = LabProcess.start(home, ARGUMENTS)) {
            lab.awaitLine("trial 3 of ");
            // A terminal sends it to all processes of the foreground job.
            LabRun call = stopped(lab, "INT", lab.server());
            assertEquals(130, call.exit(), call::err);
            assertEquals(WarningKind.INTERRUPTED, reasonKept(call).kind());
        }
    }

    @Test
    void e3SigtermKeepsWhatWasFinished() throws Exception {
        try (LabProcess lab = LabProcess.start(home, ARGUMENTS)) {
            lab.awaitLine("trial 3 of ");
            LabRun call = stopped(lab, "TERM");
            assertEquals(143, call.exit(), call::err);
            assertEquals(WarningKind.INTERRUPTED, reasonKept(call).kind());
        }
    }

    @Test
    void aServerThatDiesEndsTheRunWithAWordAndKeepsWhatWasFinished() throws Exception {
        try (LabProcess lab = LabProcess.start(home, ARGUMENTS)) {
            lab.awaitLine("trial 3 of ");
            assertTrue(lab.server().destroyForcibly());
            LabRun call = lab.end();
            assertEquals(ExitCode.UNREACHABLE, call.exit(), call::err);
            Warning reason = reasonKept(call);
            assertEquals(WarningKind.SERVER_LOST, reason.kind());
            assertTrue(reason.detail().matches("the server was lost in trial [0-9]+: no answer from http://.*"));
            assertFalse(call.err().contains("\tat "), call::err);
            assertTrue(KeptRun.in(home).get(0).hasViews());
        }
    }

    @Test
    void e3CtrlCBeforeTheFirstTrialIsDoneIsMarkedAsWell() throws Exception {
        try (LabProcess lab = LabProcess.start(home, ARGUMENTS)) {
            lab.awaitLine("trial 1 of ");
            LabRun call = stopped(lab, "INT");
            assertEquals(130, call.exit(), call::err);
            RunResult result = KeptRun.in(home).get(0).result();
            assertTrue(result.interrupted());
            assertFalse(result.status() == Status.VALID);
        }
    }

    private static LabRun stopped(LabProcess lab, String signal, ProcessHandle... more) throws Exception {
        ProcessHandle server = lab.server();
        long sentAtNanos = System.nanoTime();
        lab.signal(signal, more);
        LabRun call = lab.end();
        Duration took = Duration.ofNanos(System.nanoTime() - sentAtNanos);
        Duration limit = isStarved() ? AT_LAST : SOON;
        assertTrue(took.compareTo(limit) < 0, "took " + took);
        assertGone(server);
        return call;
    }

    /** More than two threads for each processor want to run. */
    private static boolean isStarved() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() > 2 * machine.getAvailableProcessors();
    }

    private static void assertGone(ProcessHandle server) throws Exception {
        server.onExit().get(AT_LAST.toSeconds(), TimeUnit.SECONDS);
    }

    /** Why it stopped, from the one result that is kept, which has the finished trials and is marked. */
    private Warning reasonKept(LabRun call) throws Exception {
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
