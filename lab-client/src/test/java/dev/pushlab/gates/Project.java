package dev.pushlab.gates;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project as it lies on disk: its folder, its source files, its compiled classes. */
final class Project {
    static final Path ROOT = root();
    static final List<Path> MODULES = List.of(ROOT.resolve("lab-server"), ROOT.resolve("lab-client"));

    private Project() {}

    /** The files under {@code folder} (for example {@code src/main}) of both modules, sorted. */
    static List<Path> files(String folder) {
        return MODULES.stream()
                .map(module -> module.resolve(folder))
                .flatMap(Project::walk)
                .toList();
    }

    /** The compiled classes in {@code folder} (for example {@code target/classes}) of both modules. */
    static JavaClasses classes(String folder) {
        return new ClassFileImporter()
                .importPaths(
                        MODULES.stream().map(module -> module.resolve(folder)).toList());
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven starts tests in the module's folder, an IDE often in the project's: both find the same root. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("lab-server/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "not inside the project: " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
