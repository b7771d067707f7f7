package dev.pushlab.server.transport;

import dev.pushlab.server.wire.CountingEndPoint;

/** What is being written to one subscriber, as {@link SlowSubscribers} sees it. */
final class Delivery {

    private final CountingEndPoint socket;
    private final Runnable cut;
    private volatile boolean underWay;
    private long takenBytes;
    private long takenAtNanos;
    private boolean watched;

    /**
     * Nothing is being written yet.
     *
     * @param cut cuts the subscriber off
     */
    Delivery(CountingEndPoint socket, Runnable cut) {
        this.socket = socket;
        this.cut = cut;
    }

    void begin() {
        underWay = true;
    }

    void end() {
        underWay = false;
    }

    boolean isUnderWay() {
        return underWay;
    }

    CountingEndPoint socket() {
        return socket;
    }

    void cut() {
        cut.run();
    }

    /** How long not a byte has been taken of what is being written; only for whoever looks again and again. */
    long stuckNanos(long nowNanos) {
        long taken = socket.flushedBytes();
        if (!underWay || !watched || taken != takenBytes) {
            watched = underWay;
            takenBytes = taken;
            takenAtNanos = nowNanos;
        }
        return nowNanos - takenAtNanos;
    }
}
