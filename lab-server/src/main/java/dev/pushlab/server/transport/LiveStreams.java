package dev.pushlab.server.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/** The streams that are open now. One timer gives all of them their heartbeat. */
public final class LiveStreams extends AbstractLifeCycle {

    private final Set<FeedStream> streams = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler;
    private final Duration heartbeat;
    private final int mostSubscribers;
    private final AtomicInteger parked = new AtomicInteger();
    private final SlowSubscribers slow;
    private volatile Scheduler.Task next;

    /** No streams yet. */
    public LiveStreams(Scheduler scheduler, EndpointSettings settings) {
        this.scheduler = scheduler;
        this.heartbeat = settings.heartbeat();
        this.mostSubscribers = settings.mostSubscribers();
        this.slow = new SlowSubscribers(scheduler, settings.patience());
    }

    @Override
    protected void doStart() throws Exception {
        slow.start();
        schedule();
    }

    @Override
    protected void doStop() throws Exception {
        next.cancel();
        slow.stop();
    }

    /** Who looks after those that do not read. */
    SlowSubscribers slow() {
        return slow;
    }

    /**
     * Looks before anything is begun for one more stream or parked request.
     *
     * @throws Problem.Refused when there are as many as there may be
     */
    void requireRoom() {
        if (streams.size() + parked.get() >= mostSubscribers) {
            throw new Problem.Refused(
                    503, "there are " + mostSubscribers + " subscribers; allowed: no more, come again");
        }
    }

    /** A request is parked; {@link #unpark} follows when it is answered. */
    void park() {
        parked.incrementAndGet();
    }

    void unpark() {
        parked.decrementAndGet();
    }

    /** Does something half a second from now. */
    void soon(Runnable action) {
        scheduler.schedule(action, 500, TimeUnit.MILLISECONDS);
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
