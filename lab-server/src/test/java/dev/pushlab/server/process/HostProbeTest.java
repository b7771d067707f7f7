package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.HostLoad;
import dev.pushlab.protocol.HostUsage;
import dev.pushlab.protocol.ProcessUsage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostProbeTest {

    private static final String STAT = "cpu  100 20 3 4000 50 6 7 80 9 1\ncpu0 1 1 1 1 1 1 1 1 0 0\nintr 5\n";
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @TempDir
    Path root;

    @Test
    void readsWhatLinuxTells() {
        PlantedFiles machine =
                new PlantedFiles(root).with("proc/stat", STAT).with("proc/loadavg", "0.75 0.18 0.09 3/88 6759\n");

        HostLoad load = new HostProbe(machine.files()).read().orElseThrow();

        assertEquals(new HostLoad(load.atNanos(), 123, 13, 4050, 80, 3, 0.75), load);
    }

    @Test
    void whatIsNotToldIsEmpty() {
        PlantedFiles machine = new PlantedFiles(root);
        assertEquals(Optional.empty(), new HostProbe(machine.files()).read());

        machine.with("proc/stat", "cpu  1 2 3\n");
        assertEquals(Optional.empty(), new HostProbe(machine.files()).read());

        machine.with("proc/stat", STAT).with("proc/loadavg", "odd");
        assertNull(new HostProbe(machine.files()).read().orElseThrow().runnable());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsItsOwnUseOfThisMachineFromThatOfAnotherProcess() throws Exception {
        HostProbe host = new HostProbe();
        ProcessProbe process = new ProcessProbe();
        try (ChildJvm other = new ChildJvm(List.of("-Xmx64m"), BurningChild.class)) {
            assertEquals("burning", other.nextLine());
            HostLoad before = host.read().orElseThrow();
            ProcessUsage ownBefore = process.read();
            long otherBefore = other.cpuNanos();
            Burner.burnMillis(300);
            long otherCpuNanos = other.cpuNanos() - otherBefore;
            long ownCpuNanos = process.read().minus(ownBefore).cpuNanos();
            HostLoad after = host.read().orElseThrow();

            HostUsage usage = after.minus(before, ownCpuNanos).orElseThrow();
            double machineNanos = (double) usage.windowNanos() * CORES;
            assertEquals(ownCpuNanos / machineNanos, usage.ownShare(), 0.1, usage::toString);
            assertTrue(otherCpuNanos > 0, "the other process ran");
            assertTrue(usage.othersShare() > otherCpuNanos / machineNanos - 0.1, usage::toString);
            // Had it not taken its own use off, others would have used all of that too.
            double withOwn = after.minus(before, 0).orElseThrow().othersShare();
            assertEquals(withOwn - usage.ownShare(), usage.othersShare(), 0.1, usage::toString);
            assertTrue(usage.runnable() >= 1, usage::toString);
        }
    }

    /** Another process which keeps one processor busy until it is ended, 20 s at most. */
    static final class BurningChild {
        public static void main(String[] args) {
            System.out.println("burning");
            Burner.burnMillis(20_000);
        }
    }
}
