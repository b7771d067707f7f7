package dev.pushlab.server.transport;

import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.feed.FeedSlice;
import dev.pushlab.server.feed.FeedWaiter;
import dev.pushlab.server.wire.CountingEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * A subscriber that is sent each event as it comes, over whatever carries it. It pulls: it reads on from its cursor,
 * writes what it found in one go, and reads on when that is written. So nothing queues for a slow subscriber, events of
 * one burst share a write, and memory does not depend on how far behind it is.
 */
abstract class FeedStream extends IteratingCallback implements FeedWaiter {

    /** Beats without a sign of life after which a subscriber is taken for dead. */
    private static final int SILENT_BEATS = 2;

    private static final int GOING_AWAY = 1001;
    private static final int TRY_AGAIN_LATER = 1013;

    private final EndpointContext context;
    private final Delivery delivery;
    private int silentBeats;
    private FeedCursor cursor;
    private boolean opened;
    private volatile boolean released;
    private volatile boolean beatDue;
    private volatile boolean wrote;

    /**
     * A stream that is not open yet.
     *
     * @param socket what it is written to
     */
    FeedStream(EndpointContext context, FeedCursor cursor, CountingEndPoint socket) {
        this.context = context;
        this.cursor = cursor;
        this.delivery = new Delivery(socket, () -> cut(TRY_AGAIN_LATER, "the events that were sent are not read"));
    }

    /** Writes where the stream starts, or goes on in another life of the feed. */
    abstract void writeOpening(FeedCursor start, Callback callback);

    /** Writes a slice that is not empty: its gap first, then its events. */
    abstract void writeSlice(FeedSlice slice, Callback callback);

    /** Writes a sign of life; called only between two other writes. */
    abstract void writeHeartbeat(Callback callback);

    /** Whether the subscriber has given a sign of life since the last call; always where it has no way to. */
    boolean isAlive() {
        return true;
    }

    /**
     * Cuts the subscriber off, without waiting for it.
     *
     * @param code WebSocket close code that says why (RFC 6455 section 7.4), where there is a way to say so
     */
    void cut(int code, String reason) {
        delivery.socket().close();
    }

    /** Ends the stream in good order: the server wants it to end. */
    abstract void writeGoodbye();

    /** Starts to send. */
    final void open() {
        context.streams().add(this);
        context.streams().slow().watchStream(delivery);
        iterate();
    }

    /** The subscriber has gone, or is sent away. */
    final void end() {
        forget();
        close();
    }

    private void forget() {
        context.streams().remove(this);
        context.streams().slow().forget(delivery);
        context.feed().forget(this);
    }

    /** A heartbeat is due, unless something was written since the last, and heard. Called by one thread at a time. */
    final void beat() {
        boolean alive = isAlive();
        silentBeats = alive ? 0 : silentBeats + 1;
        if (silentBeats >= SILENT_BEATS) {
            delivery.socket().tap().cutAsSilent();
            cut(GOING_AWAY, "no sign of life for two heartbeats");
            return;
        }
        if (!wrote || !alive) {
            beatDue = true;
            iterate();
        }
        wrote = false;
    }

    @Override
    protected final Action process() {
        delivery.end();
        return next();
    }

    private Action next() {
        if (!opened) {
            opened = true;
            delivery.begin();
            writeOpening(cursor, this);
            return Action.SCHEDULED;
        }
        if (released) {
            forget();
            writeGoodbye();
            return Action.SUCCEEDED;
        }
        if (beatDue) {
            beatDue = false;
            delivery.begin();
            writeHeartbeat(this);
            return Action.SCHEDULED;
        }
        FeedSlice slice = context.read(cursor);
        while (slice.isEmpty()) {
            // Where all that came was withheld, the cursor goes on all the same.
            cursor = slice.next();
            if (context.feed().await(cursor, this)) {
                return Action.IDLE;
            }
            slice = context.read(cursor);
        }
        if (!slice.next().epoch().equals(cursor.epoch())) {
            // Another life: its gap first, then an opening that names it, then its events.
            slice = slice.gapAlone();
            opened = false;
        }
        cursor = slice.next();
        wrote = true;
        delivery.begin();
        writeSlice(slice, this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onFailure(Throwable cause) {
        forget();
    }

    @Override
    public final void onMore() {
        iterate();
    }

    @Override
    public void onRelease() {
        leave();
    }

    /** Says goodbye as soon as the write that is under way is done. */
    final void leave() {
        released = true;
        iterate();
    }
}
