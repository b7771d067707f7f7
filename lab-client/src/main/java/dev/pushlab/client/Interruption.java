package dev.pushlab.client;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C and SIGTERM end a run in good order: they interrupt the thread that runs it, and the process lives on
 * until that thread has kept what was measured. That takes less than 3 s, unless the machine is starved: then it is
 * worth waiting for, but not for ever. The exit code is the signal's, 130 or 143.
 */
final class Interruption {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean called;

    private Interruption(Thread interrupted) {
        hook = new Thread(
                () -> {
                    called = true;
                    interrupted.interrupt();
                    awaitDone();
                },
                "interruption");
    }

    static Interruption ofThisThread() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void awaitDone() {
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process is to end: there is no time for what can be made later. */
    boolean isCalled() {
        return called;
    }

    /** What was measured is kept: the process may go. */
    void end() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is going down already, by this very hook.
        }
    }
}
