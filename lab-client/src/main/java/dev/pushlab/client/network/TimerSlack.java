package dev.pushlab.client.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Asks the kernel to wake the calling thread on time. By default Linux lets timers of a thread be up to 50 µs late, to
 * wake the processor less often.
 */
final class TimerSlack {

    private TimerSlack() {}

    /** Sets the calling thread's slack to the least, 1 ns; returns whether the kernel took it. */
    static boolean minimise() {
        try {
            // The link reads "<pid>/task/<tid>". The file is in /proc/<tid>, though not below task
            // (proc_pid_timerslack_ns(5)).
            Path thread = Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName();
            Files.writeString(Path.of("/proc", thread.toString(), "timerslack_ns"), "1", StandardOpenOption.WRITE);
            return true;
        } catch (IOException | UnsupportedOperationException | SecurityException notLinux) {
            return false;
        }
    }
}
