package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.gates.FileSizes.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileSizesTest {
    @Test
    void noSourceFileIsTooLong() {
        List<Size> all = Stream.concat(sizes("src/main"), sizes("src/test")).toList();
        assertTrue(all.stream().anyMatch(size -> size.file().endsWith("FileSizesTest.java")), all::toString);
        assertEquals(List.of(), FileSizes.tooLong(all));
    }

    @Test
    void mainSourcesAreSmallTogether() {
        assertEquals(List.of(), FileSizes.tooLongTogether(sizes("src/main").toList()));
    }

    @Test
    void threeHundredLinesAreAllowedAndOneMoreIsNot() {
        assertEquals(List.of(), FileSizes.tooLong(planted(1, 300)));
        assertEquals(List.of("file1 has 301 lines, at most 300 are allowed"), FileSizes.tooLong(planted(1, 301, 299)));
    }

    @Test
    void aMedianOfEightyIsAllowedAndOneMoreIsNot() {
        assertEquals(List.of(), FileSizes.tooLongTogether(planted(10, 80, 199)));
        assertEquals(
                List.of("the median file has 81 lines, at most 80 are allowed"),
                FileSizes.tooLongTogether(planted(199, 81, 10)));
    }

    @Test
    void oneFileInTenMayReachTwoHundredLinesAndTwoMayNot() {
        assertEquals(List.of(), FileSizes.tooLongTogether(planted(1, 1, 1, 1, 1, 1, 1, 1, 199, 300)));
        assertEquals(
                List.of("nine files in ten have up to 200 lines, it must be less than 200"),
                FileSizes.tooLongTogether(planted(1, 1, 1, 1, 1, 1, 1, 1, 200, 200)));
    }

    private static List<Size> planted(int... lines) {
        return IntStream.range(0, lines.length)
                .mapToObj(i -> new Size("file" + i, lines[i]))
                .toList();
    }

    /** Java and page sources; package-info files are left out, for they would flatter the median. */
    private static Stream<Size> sizes(String folder) {
        return Project.files(folder).stream()
                .filter(file -> file.toString().matches(".*\\.(java|js|mjs)"))
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> new Size(Project.ROOT.relativize(file).toString(), lines(file)));
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return Math.toIntExact(lines.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
