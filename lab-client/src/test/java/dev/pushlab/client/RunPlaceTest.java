package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a result goes is settled before anything is measured; a dry run measures nothing. */
class RunPlaceTest {

    @TempDir
    Path folder;

    @Test
    void e1AFileIsNoPlaceForAResult() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        refused(file, "output is '" + file + "'; allowed: the name of a folder to make");
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void e1NothingCanBeKeptBelowAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        refused(file.resolve("run"), "results cannot be kept in " + file + ": it is a file, not a folder");
        refused(file.resolve("deep/run"), "results cannot be kept in " + file.resolve("deep"));
    }

    @Test
    void theRootOfTheDiskIsNoFolderToMake() throws Exception {
        refused(Path.of("/"), "output is '/'; allowed: the name of a folder to make");
    }

    @Test
    void e1APlaceThatTakesNoFilesIsRefused() throws Exception {
        Path place = Path.of("/proc");
        assumeTrue(Files.isDirectory(place), "no /proc, the one place that is read-only even to root");
        refused(place.resolve("run"), "results cannot be kept in /proc");
    }

    @Test
    void e1AFolderWithoutTheRightToWriteIsRefused() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(locked), "root may write everywhere");
        refused(locked.resolve("run"), "results cannot be kept in " + locked);
    }

    @Test
    void aDryRunSaysWhatItWouldRunAndRunsNothing() throws Exception {
        try (Tripwire server = new Tripwire()) {
            Path output = folder.resolve("run");
            LabRun call = LabRun.of(
                    "run", "smoke", "--dry-run", "--trials", "7", "--target", server.uri(), "-o", output.toString());
            assertEquals(ExitCode.OK, call.exit(), call.err());
            assertEquals("", call.err());
            Scenario smoke = Scenarios.named("smoke").orElseThrow();
            assertEquals(ResultCodec.encode(smoke.withTrials(7)), call.out());
            server.assertUntouched();
            assertEquals(List.of(), held());
        }
    }

    private void refused(Path output, String message) throws Exception {
        List<Path> before = held();
        try (Tripwire server = new Tripwire()) {
            LabRun call = LabRun.of("run", "smoke", "--target", server.uri(), "-o", output.toString());
            assertTrue(call.err().contains(message), call.err());
            assertEquals(ExitCode.USAGE, call.exit());
            assertEquals("", call.out());
            server.assertUntouched();
        }
        assertEquals(before, held());
    }

    private List<Path> held() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }
}
