package dev.pushlab.client.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps results: a folder a run, whole or not at all. Files are written into a hidden folder beside it and forced to
 * the disk; then that folder takes its name in one step.
 */
public final class ResultStore {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int MOST_NAMESAKES = 1_000;

    private final Path root;

    /**
     * A store.
     *
     * @param root folder of all runs; made when it is missing
     */
    public ResultStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes sure that results can be kept, before anything is measured.
     *
     * @throws IOException when they cannot, with the reason for people
     */
    public void prepare() throws IOException {
        try {
            Files.createDirectories(root);
            Path trial = Files.createTempFile(root, ".writable", "");
            Files.delete(trial);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("results cannot be kept in " + root + ": it is a file, not a folder", e);
        } catch (FileSystemException e) {
            throw new IOException("results cannot be kept in " + root + ": " + reason(e), e);
        }
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() + " " + e.getFile() : e.getReason();
    }

    /** Folder for a run that starts now: time and scenario; nothing that a user typed freely gets into it. */
    public Path folderFor(String scenario) {
        return root.resolve(TIME.format(LocalDateTime.now()) + "-" + scenario.replace('/', '-'));
    }

    /**
     * Writes files into a folder that appears with all of them.
     *
     * @param folder wanted name; a number is added when it is taken
     * @param files contents by file name
     * @return the folder that was made
     * @throws IOException when it cannot be written; nothing is left behind then
     */
    public Path write(Path folder, Map<String, byte[]> files) throws IOException {
        Path hidden = Files.createTempDirectory(root, ".run");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                writeAndForce(hidden.resolve(file.getKey()), file.getValue());
            }
            return publish(hidden, folder);
        } catch (IOException | RuntimeException e) {
            delete(hidden);
            throw e;
        }
    }

    /** Replaces one file of a run in one step. */
    public static void replace(Path file, byte[] content) throws IOException {
        // Not a temporary file of Java's, which nobody else could read.
        Path hidden = file.toAbsolutePath().resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            writeAndForce(hidden, content);
            Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(hidden);
            throw e;
        }
    }

    private static void writeAndForce(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Path publish(Path hidden, Path folder) throws IOException {
        Files.setPosixFilePermissions(hidden, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        for (int namesake = 1; namesake <= MOST_NAMESAKES; namesake++) {
            Path wanted = namesake == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + namesake);
            if (Files.exists(wanted)) {
                continue;
            }
            try {
                return Files.move(hidden, wanted, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!Files.exists(wanted)) {
                    throw e;
                }
            }
        }
        throw new IOException(folder + " and " + MOST_NAMESAKES + " namesakes are taken");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
