package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFilesTest {

    private static final String STATUS = "VmRSSx:\t1 kB\nVmRSS:\t  1728 kB\nmodel name\t: A: B\nodd:\t-\n";

    @TempDir
    Path root;

    @Test
    void readsTheFieldOfThatVeryName() {
        assertEquals(OptionalLong.of(1728), SystemFiles.number(STATUS, "VmRSS"));
        assertEquals(Optional.of("A: B"), SystemFiles.field(STATUS, "model name"));
    }

    @Test
    void whatIsMissingOrNoNumberIsEmpty() {
        assertEquals(OptionalLong.empty(), SystemFiles.number(STATUS, "VmSwap"));
        assertEquals(OptionalLong.empty(), SystemFiles.number(STATUS, "odd"));
        assertEquals(Optional.empty(), new SystemFiles(root).text("proc/stat"));
        assertEquals(List.of(), new SystemFiles(root).children("proc/self/task"));
    }
}
