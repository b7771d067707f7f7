package dev.pushlab.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The text files under one root in which Linux tells of its processes and itself. A file that is missing, unreadable or
 * gone meanwhile is empty, never an error: elsewhere than on Linux none exists.
 */
record SystemFiles(Path root) {

    static SystemFiles ofThisMachine() {
        return new SystemFiles(Path.of("/"));
    }

    boolean exists(String name) {
        return Files.exists(root.resolve(name));
    }

    Optional<String> text(String name) {
        try {
            // Bytes, not readString: one odd byte in a name must not hide the file.
            return Optional.of(new String(Files.readAllBytes(root.resolve(name)), StandardCharsets.UTF_8));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    List<String> children(String folder) {
        try (Stream<Path> children = Files.list(root.resolve(folder))) {
            return children.map(child -> child.getFileName().toString()).toList();
        } catch (IOException | UncheckedIOException absent) {
            return List.of();
        }
    }

    /** The value of the first line {@code name: value}, spaces around both left out. */
    static Optional<String> field(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .filter(line -> line.substring(name.length()).stripLeading().startsWith(":"))
                .map(line ->
                        line.substring(line.indexOf(':', name.length()) + 1).strip())
                .findFirst();
    }

    /** The number that begins the value of the first line {@code name: value}; a unit after it is left out. */
    static OptionalLong number(String text, String name) {
        return field(text, name)
                .map(value -> value.split("\\s", 2)[0])
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(digits -> OptionalLong.of(Long.parseLong(digits)))
                .orElse(OptionalLong.empty());
    }
}
