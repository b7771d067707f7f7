package dev.pushlab.client.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process stood still.
 *
 * @param atLeastNanos from the moment when all its threads were seen to be stopped until it was told to go on
 * @param atMostNanos from before it was told to stop until after it was told to go on
 */
record Freeze(long atLeastNanos, long atMostNanos) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Stops one process for so long; it goes on whatever happens. */
    static Freeze of(long pid, Duration duration) throws Exception {
        if (pid == ProcessHandle.current().pid()) {
            throw new IllegalArgumentException("pid is this process's own; allowed: another's");
        }
        long told = System.nanoTime();
        long stopped;
        long over;
        try {
            signal("STOP", pid);
            // A thread of a busy machine takes note when it gets a processor.
            Pause.until(PATIENCE).await(() -> threadStates(pid).allMatch("T"::equals));
            stopped = System.nanoTime();
            Pause.until(duration).await();
            over = System.nanoTime();
        } finally {
            signal("CONT", pid);
        }
        return new Freeze(over - stopped, System.nanoTime() - told);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start();
        if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("kill -" + name + " " + pid + " failed");
        }
    }

    /**
     * Third field of each thread's stat file (proc(5)), behind the name in brackets; none where there is no such file.
     */
    private static Stream<String> threadStates(long pid) {
        Path tasks = Path.of("/proc", Long.toString(pid), "task");
        try (Stream<Path> threads = Files.list(tasks)) {
            List<String> states = threads.map(Freeze::state).toList();
            return states.stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String state(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int name = stat.lastIndexOf(')');
            return stat.substring(name + 2, name + 3);
        } catch (IOException e) {
            return "T";
        }
    }
}
