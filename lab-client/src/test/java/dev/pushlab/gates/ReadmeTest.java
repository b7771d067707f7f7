package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Project.ROOT.resolve("README.md");

    @Test
    void theReadmeNamesWhatThereIsAndNothingElse() throws IOException {
        assumeTrue(Files.exists(README), "README.md is not written yet");
        ReadmeCheck check = new ReadmeCheck(scripts(), Set.of(), Set.of(), Set.of());
        assertEquals(List.of(), check.faults(Files.readString(README)));
    }

    private static Set<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Project.ROOT.resolve("scripts"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
