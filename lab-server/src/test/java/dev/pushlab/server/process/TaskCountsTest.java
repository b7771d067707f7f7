package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskCountsTest {

    @TempDir
    Path root;

    @Test
    void addsThreadsUpAndKeepsWhatEndedOnesHad() throws Exception {
        PlantedFiles machine =
                new PlantedFiles(root).withTask(11, 100, 10, 1_000).withTask(12, 50, 5, 500);
        TaskCounts counts = new TaskCounts(machine.files());

        assertEquals(new TaskCounts.Totals(150L, 15L, 1_500L), counts.read());

        machine.withoutTask(12).withTask(11, 103, 10, 1_002).withTask(13, 1, 1, 1);
        assertEquals(new TaskCounts.Totals(154L, 16L, 1_503L), counts.read());
    }

    @Test
    void tellsNothingWhereThereIsNoProc() {
        assertEquals(new TaskCounts.Totals(null, null, null), new TaskCounts(new PlantedFiles(root).files()).read());
    }

    @Test
    void tellsSwitchesWhereTheKernelKeepsNoWaitingTime() {
        PlantedFiles machine =
                new PlantedFiles(root).withTask(11, 100, 10, 1_000).with("proc/self/task/11/schedstat", "");

        assertEquals(new TaskCounts.Totals(100L, 10L, null), new TaskCounts(machine.files()).read());
    }
}
