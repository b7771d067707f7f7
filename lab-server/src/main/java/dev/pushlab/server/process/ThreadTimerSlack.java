package dev.pushlab.server.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How much later than asked Linux may wake a thread in order to wake several at once: 50 µs unless set. A thread that
 * keeps a schedule sets its own to 1 ns. See PR_SET_TIMERSLACK in prctl(2) and /proc/pid/timerslack_ns in proc(5).
 */
public final class ThreadTimerSlack {

    private ThreadTimerSlack() {}

    /**
     * Sets the slack of the calling thread, which must be a platform thread. Needs no privilege.
     *
     * @param nanos the slack, at least 1
     * @return whether the kernel has taken it; false off Linux
     */
    public static boolean set(long nanos) {
        return set(Path.of("/proc"), nanos);
    }

    static boolean set(Path proc, long nanos) {
        if (nanos < 1) {
            throw new IllegalArgumentException("timer slack nanos " + nanos + ": allowed are 1 and more");
        }
        try {
            // The link names the thread that reads it: "<pid>/task/<tid>". The file is found under the thread's own
            // number only,
            // for task/<tid> has none.
            Path thread = Files.readSymbolicLink(proc.resolve("thread-self")).getFileName();
            Path slack = proc.resolve(thread).resolve("timerslack_ns");
            Files.writeString(slack, Long.toString(nanos), StandardOpenOption.WRITE);
            return Files.readString(slack).strip().equals(Long.toString(nanos));
        } catch (IOException | UnsupportedOperationException notHere) {
            return false;
        }
    }
}
