package dev.pushlab.server.process;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.pushlab.protocol.MachineInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what machine and JVM this process runs on. */
public final class MachineProbe {

    private static final Pattern CONTAINER =
            Pattern.compile("docker|kubepods|containerd|crio|libpod|lxc|garden|machine\\.slice");

    private final SystemFiles files;

    /** A probe of this machine. */
    public MachineProbe() {
        this(SystemFiles.ofThisMachine());
    }

    MachineProbe(SystemFiles files) {
        this.files = files;
    }

    /** Reads now. */
    public MachineInfo read() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var jvm = ManagementFactory.getRuntimeMXBean();
        return new MachineInfo(
                Runtime.getRuntime().availableProcessors(),
                field("proc/cpuinfo", "model name"),
                system.getTotalMemorySize(),
                os(),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                container(),
                jvm.getVmName(),
                System.getProperty("java.runtime.version"),
                jvm.getVmVendor(),
                // What the start script says of its own folder is no flag of the JVM, and nobody's business.
                SecretFreeArguments.of(jvm.getInputArguments().stream()
                        .filter(argument -> !argument.startsWith("-Dpushlab."))
                        .toList()),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList(),
                Runtime.getRuntime().maxMemory(),
                system instanceof UnixOperatingSystemMXBean unix ? unix.getMaxFileDescriptorCount() : null);
    }

    private String field(String file, String name) {
        return SystemFiles.field(files.text(file).orElse(""), name).orElse(null);
    }

    private String os() {
        Matcher name = Pattern.compile("(?m)^PRETTY_NAME=\"?([^\"\\n]*)")
                .matcher(files.text("etc/os-release").orElse(""));
        return name.find() ? name.group(1) : System.getProperty("os.name");
    }

    /** The marks that container runtimes leave: a file in the root, or their name in the path of the control group. */
    private String container() {
        if (files.exists(".dockerenv")) {
            return "docker";
        }
        if (files.exists("run/.containerenv")) {
            return "podman";
        }
        Matcher mark = CONTAINER.matcher(files.text("proc/self/cgroup").orElse(""));
        return mark.find() ? mark.group() : null;
    }
}
