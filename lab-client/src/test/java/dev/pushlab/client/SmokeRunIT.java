package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.report.Language;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.WarningKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code lab run smoke}, once, from the packaged jar: two JVMs, real sockets. */
@Timeout(60)
class SmokeRunIT {

    /** What a busy machine may bring about, which makes numbers doubtful and none wrong. */
    private static final Set<WarningKind> NOISE = EnumSet.of(
            WarningKind.PUBLISHER_LATE,
            WarningKind.GENERATOR_STARVED,
            WarningKind.MACHINE_NOISY,
            WarningKind.PROCESS_PAUSED);

    private static final List<String> TRANSPORTS =
            Scenarios.named("smoke").orElseThrow().transports();

    @TempDir
    static Path home;

    private static LabCall call;
    private static KeptRun kept;

    @BeforeAll
    static void run() throws Exception {
        try (LabProcess lab = LabProcess.start(home, "run", "smoke", "--label", "a <smoke> test")) {
            call = lab.end();
        }
        List<KeptRun> all = KeptRun.in(home);
        assertEquals(1, all.size(), call::err);
        kept = all.get(0);
    }

    @Test
    void theExitCodeTellsTheStatusAndOnlyNoiseKeepsItFromZero() {
        Status status = kept.result().status();
        assertEquals(status == Status.VALID ? ExitCode.OK : ExitCode.NOT_CONCLUSIVE, call.exit(), call::err);
        for (CellResult cell : kept.result().cells()) {
            cell.warnings().stream()
                    .filter(warning -> warning.kind().status() != Status.VALID)
                    .forEach(warning -> assertTrue(NOISE.contains(warning.kind()), warning::toString));
        }
        assertEquals(List.of(), kept.result().warnings());
    }

    @Test
    void everyTransportDeliveredEveryEventOnceAndInOrder() {
        assertEquals(
                TRANSPORTS,
                kept.result().cells().stream().map(CellResult::transport).toList());
        for (CellResult cell : kept.result().cells()) {
            DeliveryCounts counts = cell.counts();
            assertEquals(26, counts.planned());
            assertEquals(new DeliveryCounts(26, 26, 104, 104, 0, 0, 0, 0, 0, 0), counts, cell.transport());
        }
    }

    @Test
    void serverAndClientCountedTheSameBytesInEveryPartEachWay() {
        for (CellResult cell : kept.result().cells()) {
            for (TrialResult trial : cell.trials()) {
                assertEquals(
                        trial.bytes().client().toServer(),
                        trial.bytes().server().toServer(),
                        cell.transport());
                assertEquals(
                        trial.bytes().client().toClient(),
                        trial.bytes().server().toClient(),
                        cell.transport());
                assertTrue(trial.bytes().addsUp(), () -> cell.transport() + " " + trial.bytes());
                assertEquals(10_400, trial.bytes().client().toClient().payload(), cell.transport());
            }
        }
    }

    @Test
    void standardOutputIsTheTableAndNothingElse() throws Exception {
        assertEquals(RunFiles.text(kept.result(), Language.EN), call.out());
        TRANSPORTS.forEach(transport -> assertTrue(call.out().contains(transport), transport));
    }

    @Test
    void standardErrorIsALineATrialAndWhereTheResultIs() {
        List<String> lines = call.err().lines().toList();
        assertEquals(TRANSPORTS.size() + 1, lines.size(), call::err);
        for (int trial = 1; trial <= TRANSPORTS.size(); trial++) {
            String line = lines.get(trial - 1);
            assertTrue(line.matches("trial " + trial + " of 4: [a-z-]+ \\(about [0-9]+ s left\\)"), line);
        }
        assertEquals("kept in " + kept.folder(), lines.get(TRANSPORTS.size()));
        assertFalse(call.err().contains("\u001b"), "an escape code, and no terminal");
        assertFalse(call.err().contains("\r"), "a rewritten line, and no terminal");
    }

    @Test
    void theResultTellsWhatWasRunAndWhere() {
        assertEquals("lab run smoke --label a <smoke> test", kept.result().command());
        assertEquals("a <smoke> test", kept.result().label());
        assertEquals(Scenarios.named("smoke").orElseThrow(), kept.result().scenario());
        assertFalse(kept.result().interrupted());
        CellResult cell = kept.result().cells().get(0);
        assertTrue(cell.trials().get(0).machine().server().pid()
                != cell.trials().get(0).machine().generator().pid());
    }
}
