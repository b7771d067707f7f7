package dev.pushlab.client.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Keeps processors busy from its start until it is closed: with threads of this process, or with other processes. */
final class Burners implements AutoCloseable {

    /** Ends by itself after a minute or so, should nobody end it. */
    private static final List<String> BURN =
            List.of("sh", "-c", "i=0; while [ $i -lt 100000000 ]; do i=$((i+1)); done");

    private final int count;
    private final IntConsumer kindle;
    private final List<Process> processes = new ArrayList<>();
    private volatile boolean ended;

    private Burners(int count, boolean asThreads) {
        this.count = count;
        this.kindle = asThreads ? this::startThread : this::startProcess;
    }

    static Burners threads(int count) {
        return new Burners(count, true);
    }

    static Burners processes(int count) {
        return new Burners(count, false);
    }

    void start() {
        IntStream.range(0, count).forEach(kindle);
    }

    private void startThread(int number) {
        Thread thread = new Thread(this::spin, "burner-" + number);
        thread.setDaemon(true);
        thread.start();
    }

    private void spin() {
        while (!ended) {
            Thread.onSpinWait();
        }
    }

    private void startProcess(int number) {
        try {
            processes.add(new ProcessBuilder(BURN).inheritIO().start());
        } catch (IOException e) {
            throw new UncheckedIOException("burner " + number, e);
        }
    }

    @Override
    public void close() {
        ended = true;
        processes.forEach(Process::destroyForcibly);
    }
}
