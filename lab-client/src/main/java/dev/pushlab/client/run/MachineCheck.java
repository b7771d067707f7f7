package dev.pushlab.client.run;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.protocol.MachineInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Examines the machine and what is installed on it. */
final class MachineCheck {

    /** One for the server, one for the generator. */
    private static final int FEWEST_CORES = 2;

    /** Files, libraries, selectors and control connections of a JVM, with room to spare. */
    private static final long OTHER_DESCRIPTORS = 200;

    private static final List<String> SYSTEM_FOLDERS = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

    private MachineCheck() {}

    static List<Finding> run(MachineInfo own, MachineInfo server) {
        return List.of(
                cores(own),
                jvm(own, server),
                descriptors(own, server),
                tool("ss", List.of("ss"), "the kernel's own byte count is not compared: install iproute2"),
                netem(),
                tool(
                        "browser",
                        List.of("chromium", "chromium-browser", "google-chrome"),
                        "tests of the page are skipped: install chromium"));
    }

    private static Finding cores(MachineInfo machine) {
        return Finding.of(
                machine.cores() >= FEWEST_CORES,
                "processors",
                machine.cores() + (machine.container() == null ? "" : " (" + machine.container() + ")"),
                "at least " + FEWEST_CORES,
                "server and generator take each other's processor: use a machine or container with more",
                Map.of("cores", machine.cores()));
    }

    private static Finding jvm(MachineInfo own, MachineInfo server) {
        boolean same = own.jvmVersion().equals(server.jvmVersion());
        boolean compiles = !System.getProperty("java.vm.info", "").contains("interpreted");
        return Finding.of(
                same && compiles,
                "JVM",
                "Java " + own.jvmVersion().replaceFirst("[+].*", "") + ", "
                        + own.collectors().get(0).replaceFirst(" .*", "") + ", heap " + own.maxHeapBytes() / (1 << 20)
                        + " MB",
                "the same on both sides",
                same
                        ? "remove -Xint from JDK_JAVA_OPTIONS"
                        : "the server runs on Java " + server.jvmVersion() + ": set JAVA_HOME",
                Map.of("maxHeapBytes", own.maxHeapBytes()));
    }

    private static Finding descriptors(MachineInfo own, MachineInfo server) {
        int clients = Scenarios.all().stream().mapToInt(Scenario::clients).max().orElseThrow();
        long needed = clients + OTHER_DESCRIPTORS;
        boolean known = own.descriptorLimit() != null && server.descriptorLimit() != null;
        long limit = known ? Math.min(own.descriptorLimit(), server.descriptorLimit()) : 0;
        return Finding.of(
                !known || limit >= needed,
                "open files",
                known ? limit + " allowed to each JVM" : "no limit known",
                needed + " (" + clients + " clients)",
                "raise it before lab run: ulimit -n 65536",
                known ? Map.of("descriptorLimit", limit, "neededDescriptors", needed) : Map.of());
    }

    private static Finding tool(String subject, List<String> names, String advice) {
        Optional<String> found =
                names.stream().filter(MachineCheck::isOnThePath).findFirst();
        return Finding.ofTool(
                found.isPresent(),
                subject,
                found.map(name -> name + " is installed").orElse("not installed"),
                advice);
    }

    private static boolean isOnThePath(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":")), SYSTEM_FOLDERS.stream())
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    private static Finding netem() {
        boolean present =
                Files.exists(Path.of("/sys/module/sch_netem")) || isBuilt("sch_netem", "CONFIG_NET_SCH_NETEM=");
        return Finding.ofTool(
                present,
                "kernel's netem",
                present ? "present" : "not found",
                "nothing: slow networks are emulated by the lab's own relay");
    }

    private static boolean isBuilt(String module, String option) {
        Path modules = Path.of("/lib/modules", System.getProperty("os.version"));
        return Stream.of("modules.dep", "modules.builtin")
                        .anyMatch(list -> text(modules.resolve(list)).contains("/" + module + ".ko"))
                || text(Path.of("/proc/config.gz")).lines().anyMatch(line -> line.startsWith(option));
    }

    /** Text of a file, unpacked; empty where there is none. */
    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException absent) {
            return "";
        }
    }
}
