package dev.pushlab.server.transport;

import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.feed.FeedSlice;
import dev.pushlab.server.feed.FeedWaiter;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * A subscriber that is sent each event as it comes, over whatever carries it. It pulls: it reads on from its cursor,
 * writes what it found in one go, and reads on when that is written. So nothing queues for a slow subscriber, events of
 * one burst share a write, and memory does not depend on how far behind it is.
 */
abstract class FeedStream extends IteratingCallback implements FeedWaiter {

    private final EndpointContext context;
    private FeedCursor cursor;
    private boolean opened;
    private volatile boolean released;
    private volatile boolean beatDue;
    private volatile boolean wrote;

    FeedStream(EndpointContext context, FeedCursor cursor) {
        this.context = context;
        this.cursor = cursor;
    }

    /** Writes where the stream starts, or goes on in another life of the feed. */
    abstract void writeOpening(FeedCursor start, Callback callback);

    /** Writes a slice that is not empty: its gap first, then its events. */
    abstract void writeSlice(FeedSlice slice, Callback callback);

    /** Writes a sign of life; called only between two other writes. */
    abstract void writeHeartbeat(Callback callback);

    /** Ends the stream in good order: the server wants it to end. */
    abstract void writeGoodbye();

    /** Starts to send. */
    final void open() {
        context.streams().add(this);
        iterate();
    }

    /** The subscriber has gone, or is sent away. */
    final void end() {
        forget();
        close();
    }

    private void forget() {
        context.streams().remove(this);
        context.feed().forget(this);
    }

    /** A heartbeat is due, unless something was written since the last. */
    final void beat() {
        if (!wrote) {
            beatDue = true;
            iterate();
        }
        wrote = false;
    }

    @Override
    protected final Action process() {
        if (!opened) {
            opened = true;
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
            writeHeartbeat(this);
            return Action.SCHEDULED;
        }
        FeedSlice slice = context.feed().read(cursor, context.settings().mostEventsPerAnswer());
        while (slice.isEmpty()) {
            // Where all that came was withheld, the cursor goes on all the same.
            cursor = slice.next();
            if (context.feed().await(cursor, this)) {
                return Action.IDLE;
            }
            slice = context.feed().read(cursor, context.settings().mostEventsPerAnswer());
        }
        if (!slice.next().epoch().equals(cursor.epoch())) {
            // Another life: its gap first, then an opening that names it, then its events.
            slice = slice.gapAlone();
            opened = false;
        }
        cursor = slice.next();
        wrote = true;
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
