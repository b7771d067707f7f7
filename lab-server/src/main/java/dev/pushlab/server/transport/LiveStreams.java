package dev.pushlab.server.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/** The streams that are open now. One timer gives all of them their heartbeat. */
public final class LiveStreams extends AbstractLifeCycle {

    private final Set<FeedStream> streams = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler;
    private final Duration heartbeat;
    private volatile Scheduler.Task next;

    /** No streams yet. */
    public LiveStreams(Scheduler scheduler, Duration heartbeat) {
        this.scheduler = scheduler;
        this.heartbeat = heartbeat;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    void add(FeedStream stream) {
        streams.add(stream);
    }

    void remove(FeedStream stream) {
        streams.remove(stream);
    }

    /** Says goodbye to all: the server is going. */
    public void leave() {
        streams.forEach(FeedStream::leave);
    }

    /** How many are open. */
    public int size() {
        return streams.size();
    }

    private void schedule() {
        next = scheduler.schedule(this::beat, heartbeat.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void beat() {
        streams.forEach(FeedStream::beat);
        if (isRunning()) {
            schedule();
        }
    }
}
