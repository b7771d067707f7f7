package dev.pushlab.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pushlab.scripts.Workshop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/lab} with the real java and the jar that was just packaged; without Maven, so it cannot build. */
class LabScriptIT {
    @TempDir
    Path folder;

    @Test
    void theRealLabStartsThroughASymlinkFromAnotherFolder() throws Exception {
        Workshop workshop = new Workshop(folder, "lab", "bash", "dirname", "readlink", "find");
        workshop.environment.put("JAVA_HOME", System.getProperty("java.home"));
        Path link = Files.createSymbolicLink(folder.resolve("my lab"), workshop.script("lab"));
        List<Path> parts = linkParts(workshop.root);
        try {
            Files.createFile(
                    Files.createDirectory(workshop.root.resolve("target")).resolve("lab-built"));

            Outcome outcome = workshop.run(folder, link, "--version");

            assertEquals("", outcome.err());
            assertEquals(0, outcome.exit());
            assertFalse(outcome.out().isBlank());
        } finally {
            for (Path part : parts) {
                Files.delete(part);
            }
        }
    }

    private static List<Path> linkParts(Path root) throws IOException {
        Path project = Path.of("").toAbsolutePath().getParent();
        List<Path> parts = new ArrayList<>();
        for (String part : List.of("pom.xml", "lab-server", "lab-client")) {
            parts.add(Files.createSymbolicLink(root.resolve(part), project.resolve(part)));
        }
        return parts;
    }
}
