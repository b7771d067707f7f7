package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.MachineInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MachineProbeTest {

    @TempDir
    Path root;

    @Test
    void readsThisMachine() {
        MachineInfo info = new MachineProbe().read();

        assertEquals(Runtime.getRuntime().availableProcessors(), info.cores());
        assertTrue(info.memoryBytes() >= info.maxHeapBytes() / 4, info::toString);
        assertTrue(
                info.jvmVersion().startsWith(Integer.toString(Runtime.version().feature())), info::toString);
        assertFalse(info.collectors().isEmpty());
        assertFalse(info.kernel().isBlank());
    }

    @Test
    void readsWhatLinuxTells() {
        PlantedFiles machine = new PlantedFiles(root)
                .with("proc/cpuinfo", "processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\nmodel name\t: Other\n")
                .with("proc/self/cgroup", "0::/kubepods/besteffort/pod1\n")
                .with("etc/os-release", "NAME=\"Some\"\nPRETTY_NAME=\"Some Linux 12 (x)\"\n");

        MachineInfo info = new MachineProbe(machine.files()).read();

        assertEquals("Some CPU @ 2 GHz", info.cpuModel());
        assertEquals("kubepods", info.container());
        assertEquals("Some Linux 12 (x)", info.os());
    }

    @Test
    void knowsAContainerByTheFileItsRuntimeLeaves() {
        PlantedFiles machine = new PlantedFiles(root);
        assertNull(new MachineProbe(machine.files()).read().container());

        machine.with("run/.containerenv", "");
        assertEquals("podman", new MachineProbe(machine.files()).read().container());

        machine.with(".dockerenv", "");
        assertEquals("docker", new MachineProbe(machine.files()).read().container());
    }

    @Test
    void worksWhereTheSystemTellsNothing() {
        MachineInfo info = new MachineProbe(new PlantedFiles(root).files()).read();

        assertNull(info.cpuModel());
        assertEquals(System.getProperty("os.name"), info.os());
    }

    @Test
    void showsFlagsAndHidesSecrets() throws Exception {
        List<String> flags = List.of("-Xmx64m", "-XX:+UseSerialGC", "-Dlab.token=abc123");
        try (ChildJvm child = new ChildJvm(flags, PrintingChild.class)) {
            String printed = child.nextLine();

            assertTrue(printed.contains("-Xmx64m, -XX:+UseSerialGC, -Dlab.token=***"), printed);
            assertTrue(printed.contains("MarkSweepCompact"), printed);
            assertFalse(printed.contains("abc123"), printed);
        }
    }

    /** Prints what it runs on. */
    static final class PrintingChild {
        public static void main(String[] args) {
            System.out.println(new MachineProbe().read());
        }
    }
}
