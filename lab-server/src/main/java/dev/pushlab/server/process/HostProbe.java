package dev.pushlab.server.process;

import dev.pushlab.protocol.HostLoad;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what all processes together make of the machine's processors. Knows nothing off Linux. Safe for concurrent use.
 */
public final class HostProbe {

    // Documentation/filesystems/proc.rst of Linux, section 1.7: user nice system idle iowait irq softirq steal ...
    // What follows (guest, guest_nice) is contained in user and nice already.
    private static final Pattern PROCESSORS = Pattern.compile("(?m)^cpu((?: +\\d{1,18}){8})");
    // Three load averages, runnable/all threads: "0.05 0.18 0.09 1/88 6759".
    private static final Pattern LOAD = Pattern.compile("^(\\d+\\.\\d+) \\S+ \\S+ (\\d{1,9})/");

    private final SystemFiles files;

    /** A probe of this machine. */
    public HostProbe() {
        this(SystemFiles.ofThisMachine());
    }

    HostProbe(SystemFiles files) {
        this.files = files;
    }

    /** Reads now; empty where the system does not tell. */
    public Optional<HostLoad> read() {
        long atNanos = System.nanoTime();
        Matcher load = LOAD.matcher(files.text("proc/loadavg").orElse(""));
        boolean told = load.find();
        return jiffies()
                .map(n -> new HostLoad(
                        atNanos,
                        n.get(0) + n.get(1) + n.get(2),
                        n.get(5) + n.get(6),
                        n.get(3) + n.get(4),
                        n.get(7),
                        told ? Integer.valueOf(load.group(2)) : null,
                        told ? Double.valueOf(load.group(1)) : null));
    }

    private Optional<List<Long>> jiffies() {
        return files.text("proc/stat")
                .map(PROCESSORS::matcher)
                .filter(Matcher::find)
                .map(line -> Arrays.stream(line.group(1).strip().split(" +"))
                        .map(Long::valueOf)
                        .toList());
    }
}
