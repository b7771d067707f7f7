package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result is on the disk whole, under a name of its own, or not at all. */
class ResultStoreTest {

    @TempDir
    Path folder;

    @Test
    void aFolderAppearsWithAllItsFiles() throws Exception {
        Path made = store().write(folder.resolve("run"), files("a", "one", "b", "two"));
        assertEquals(folder.resolve("run"), made);
        assertEquals(List.of("run", "run/a", "run/b"), held());
        assertEquals("one", Files.readString(made.resolve("a")));
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    @Test
    void e2NothingIsLeftWhenOneFileCannotBeWritten() throws Exception {
        Map<String, byte[]> files = files("a", "one", "no/such/folder", "two");
        assertThrows(IOException.class, () -> store().write(folder.resolve("run"), files));
        assertEquals(List.of(), held());
    }

    @Test
    void e2NothingIsLeftWhenTheFolderCannotTakeItsName() throws Exception {
        Path nowhere = folder.resolve("missing/run");
        assertThrows(IOException.class, () -> store().write(nowhere, files("a", "one")));
        assertEquals(List.of(), held());
    }

    @Test
    void aTakenNameGetsANumberAndWhatWasThereIsUntouched() throws Exception {
        Files.writeString(folder.resolve("run"), "a file of somebody else");
        assertEquals(folder.resolve("run-2"), store().write(folder.resolve("run"), files("a", "one")));
        assertEquals(folder.resolve("run-3"), store().write(folder.resolve("run"), files("a", "two")));
        assertEquals(List.of("run", "run-2", "run-2/a", "run-3", "run-3/a"), held());
        assertEquals("a file of somebody else", Files.readString(folder.resolve("run")));
        assertEquals("one", Files.readString(folder.resolve("run-2/a")));
    }

    @Test
    void e6RunsThatEndAtOnceGetFoldersOfTheirOwn() throws Exception {
        ExecutorService runs = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Path>> writes = IntStream.range(0, 24)
                    .mapToObj(i -> (Callable<Path>) () -> store().write(folder.resolve("run"), files("a", "run " + i)))
                    .toList();
            List<String> contents = new ArrayList<>();
            for (Future<Path> made : runs.invokeAll(writes)) {
                contents.add(Files.readString(made.get().resolve("a")));
            }
            assertEquals(24, new HashSet<>(contents).size(), contents::toString);
            assertEquals(48, held().size(), () -> "left behind");
        } finally {
            runs.shutdownNow();
        }
    }

    @Test
    void e1AMissingRootIsMadeAndLeftEmpty() throws Exception {
        new ResultStore(folder.resolve("deep/results")).prepare();
        assertEquals(List.of("deep", "deep/results"), held());
    }

    @Test
    void aRootThatIsAFileIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("results"), "mine");
        String message = assertThrows(IOException.class, () -> new ResultStore(file).prepare())
                .getMessage();
        assertEquals("results cannot be kept in " + file + ": it is a file, not a folder", message);
        assertThrows(IOException.class, () -> new ResultStore(file.resolve("below")).prepare());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void e5AFolderIsNamedByTimeAndScenarioAndStaysInTheRoot() {
        Path named = store().folderFor("mine/of/today");
        assertEquals(folder, named.getParent());
        assertTrue(named.getFileName().toString().matches("[0-9]{8}-[0-9]{6}-mine-of-today"), named::toString);
    }

    @Test
    void aViewIsReplacedInOneStepAndMayBeReadByAll() throws Exception {
        Path view = Files.writeString(folder.resolve("report.md"), "old");
        ResultStore.replace(view, "new".getBytes(UTF_8));
        assertEquals("new", Files.readString(view));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(view)));
        assertEquals(List.of("report.md"), held());
    }

    @Test
    void e2AViewThatCannotBeReplacedLeavesNothingBehind() throws Exception {
        Path taken = Files.createDirectories(folder.resolve("report.md/inside")).getParent();
        assertThrows(IOException.class, () -> ResultStore.replace(taken, "new".getBytes(UTF_8)));
        assertEquals(List.of("report.md", "report.md/inside"), held());
        assertFalse(Files.exists(folder.resolve("missing")));
        assertThrows(IOException.class, () -> ResultStore.replace(folder.resolve("missing/report.md"), new byte[0]));
    }

    private ResultStore store() {
        return new ResultStore(folder);
    }

    private static Map<String, byte[]> files(String... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(UTF_8));
        }
        return files;
    }

    private List<String> held() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
