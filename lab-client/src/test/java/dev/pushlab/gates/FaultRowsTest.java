package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the catalogue of faults has a test that is named after it, and no test a row that there is not. */
class FaultRowsTest {

    @Test
    void everyRowHasATestThatIsNamedAfterIt() throws IOException {
        Set<String> expected = new TreeSet<>(FaultRows.all());
        Set<String> shown = new TreeSet<>();
        for (Path module : Project.MODULES) {
            try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> shown.addAll(FaultRows.named(read(file))));
            }
        }
        assertEquals(expected, shown);
    }

    @Test
    void aRowIsNamedByTheBeginningOfATest() {
        assertEquals(
                Set.of("A1", "E99"),
                FaultRows.named("void a1ACursor() {} void a2nd() {} void ab1C() {} " + "void " + "e99APort(int p) {}"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
