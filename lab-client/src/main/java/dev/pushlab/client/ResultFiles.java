package dev.pushlab.client;

import dev.pushlab.client.result.CellFigures;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads results that anybody may have put there. */
final class ResultFiles {

    /** Some hundred cells; a larger file is none of ours, and must not eat the memory. */
    private static final long LARGEST_BYTES = 64 << 20;

    /** {@code results/claims/<claim>/<run>} is as deep as results lie. */
    private static final int DEEPEST = 4;

    private ResultFiles() {}

    /** The result's file: in the folder that was named, or that very file. */
    static Path file(Path place) {
        return Files.isDirectory(place) ? place.resolve(RunFiles.RESULT) : place;
    }

    /**
     * Reads a result and looks whether it is whole.
     *
     * @param place its folder, or the file itself
     * @throws IllegalArgumentException when it cannot be used, naming the file and its fault
     */
    static RunResult read(Path place) {
        Path file = file(place);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "'" + place + "' is no result; allowed: a folder with a " + RunFiles.RESULT + ", or that file");
        }
        try {
            long bytes = Files.size(file);
            if (bytes > LARGEST_BYTES) {
                throw new IllegalArgumentException(
                        "the file has " + bytes + " bytes; allowed: at most " + LARGEST_BYTES);
            }
            RunResult result = ResultCodec.decode(Files.readString(file));
            // Decodes every histogram, so that no later step stumbles over one.
            result.cells().forEach(cell -> new CellFigures(cell.trials()));
            return result;
        } catch (IllegalArgumentException e) {
            // The parser adds a second line, with a link to its own pages.
            String fault = e.getMessage().lines().findFirst().orElse("");
            throw new IllegalArgumentException(file + ": " + fault, e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": the file is no text in UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e, e);
        }
    }

    /** The folders below one that hold a result, by name; hidden ones are runs that are still being written. */
    static List<Path> foldersBelow(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root, DEEPEST)) {
            return paths.filter(path -> path.endsWith(RunFiles.RESULT))
                    .map(Path::getParent)
                    .filter(folder -> Stream.iterate(folder, one -> !one.equals(root), Path::getParent)
                            .noneMatch(one -> one.getFileName().toString().startsWith(".")))
                    .sorted()
                    .toList();
        }
    }
}
