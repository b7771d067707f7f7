package dev.pushlab.client.network;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What other threads want done on the intake's thread. */
final class IntakeTasks {

    /** Lets the selector go round once, so that descriptors closed by the tasks are really let go. */
    interface Flush {
        void selectNow() throws IOException;
    }

    private record Task(Runnable action, CompletableFuture<Void> applied) {}

    private final Selector selector;
    private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    IntakeTasks(Selector selector) {
        this.selector = selector;
    }

    /** Any thread: what is returned completes when the effect of {@code action} on the sockets is there. */
    CompletableFuture<Void> add(Runnable action) {
        Task task = new Task(action, new CompletableFuture<>());
        tasks.add(task);
        selector.wakeup();
        if (closed) {
            close();
        }
        return task.applied();
    }

    void run(Flush flush) throws IOException {
        List<Task> done = new ArrayList<>();
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            run(task);
            done.add(task);
        }
        if (!done.isEmpty()) {
            flush.selectNow();
            done.forEach(task -> task.applied().complete(null));
        }
    }

    /** The thread is gone, its sockets are closed: whatever is still asked for has nothing left to act on. */
    void close() {
        closed = true;
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            task.applied().complete(null);
        }
    }

    private static void run(Task task) {
        try {
            task.action().run();
        } catch (RuntimeException e) {
            task.applied().completeExceptionally(e);
        }
    }
}
