package dev.pushlab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What has to hold after every fault: the server still serves, and all that the fault took is given back. Taken when a
 * server has just started, asked when the clients of a test have gone.
 */
public final class Aftermath {

    private static final Duration FRESH_POLL = Duration.ofSeconds(1);
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final LabServer server;
    private final Map<String, Integer> before;

    private Aftermath(LabServer server) {
        this.server = server;
        this.before = read(server);
    }

    /** Remembers what a server holds before anybody has come. */
    public static Aftermath of(LabServer server) {
        return new Aftermath(server);
    }

    /** Waits until the server holds no more than in the beginning; fails with what it still holds after a while. */
    public void check(Duration patience) throws IOException {
        assertServes();
        // Who waits for the feed and has left without a word is found out by the end of its hold, or of a heartbeat.
        server.release();
        long end = System.nanoTime() + patience.toNanos();
        List<String> more = more();
        while (!more.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the server still holds more than before: " + more);
            }
            LockSupport.parkNanos(2_000_000);
            more = more();
        }
    }

    private void assertServes() throws IOException {
        long begun = System.nanoTime();
        try (RawConnection fresh = new RawConnection(server.uri())) {
            RawAnswer answer = fresh.get("/api/poll?after=0", "Authorization: Bearer " + ServerRig.TOKEN)
                    .readAnswer();
            if (answer.status() != 200) {
                throw new AssertionError("a fresh poll is answered with " + answer);
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (took.compareTo(FRESH_POLL) > 0) {
            throw new AssertionError("a fresh poll took " + took);
        }
    }

    private List<String> more() {
        List<String> more = new ArrayList<>();
        read(server).forEach((what, count) -> {
            int had = before.getOrDefault(what, 0);
            if (count > had) {
                more.add(what + ": " + count + " instead of " + had);
            }
        });
        return more;
    }

    private static Map<String, Integer> read(LabServer server) {
        Map<String, Integer> held = new TreeMap<>();
        held.put("waiters", server.status().waiting());
        held.put("streams", server.status().streams());
        held.put("sockets", sockets());
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            // Jetty's pool may keep threads for the next load: what counts is whether they are in our code.
            boolean pooled = thread.getName().startsWith("server-");
            if (thread.getName().equals("process reaper")) {
                // The JDK's own, which waits a minute for another process to end.
                return;
            }
            if (!pooled) {
                held.merge("thread " + thread.getName().replaceAll("[0-9]+", "#"), 1, Integer::sum);
            } else if (Arrays.stream(stack).anyMatch(Aftermath::isOurs)) {
                held.merge("threads of the pool at work", 1, Integer::sum);
            }
        });
        return held;
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith("dev.pushlab.");
    }

    private static int sockets() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return 0;
        }
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return (int) descriptors.filter(Aftermath::isSocket).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
