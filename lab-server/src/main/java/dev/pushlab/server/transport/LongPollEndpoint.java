package dev.pushlab.server.transport;

import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.feed.FeedReader;
import dev.pushlab.server.feed.FeedSlice;
import dev.pushlab.server.feed.FeedWaiter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Long-poll: the answer is withheld until there is an event or the hold time ends. A parked request holds its
 * connection and some memory, but no thread.
 *
 * <p><b>Cost:</b> a request and an answer with all their heads an event (or a batch of those that came while the client
 * was away), and one a hold time when nothing happens; an event that comes while the client is asking again waits for
 * that request.
 *
 * <p><b>Choose it</b> when news should be fast but streams do not get through, or are not worth their upkeep.
 *
 * <p><b>Specification:</b> RFC 6202 section 2.
 */
final class LongPollEndpoint implements Endpoint {

    @Override
    public String name() {
        return "long-poll";
    }

    @Override
    public Handler handler(EndpointContext context) {
        FeedReader feed = context.feed();
        EndpointSettings settings = context.settings();
        return new GetHandler((request, response, callback) -> {
            FeedQuery query = FeedQuery.of(request);
            FeedCursor cursor = query.cursor(feed);
            Duration hold = query.hold(settings);
            FeedSlice slice = context.read(cursor);
            if (slice.isEmpty()) {
                context.streams().requireRoom();
                context.streams().park();
                new Parked(context, request, response, callback, cursor).park(hold);
            } else {
                BatchAnswer.write(context, request, response, slice, callback);
            }
        });
    }

    /** A request that waits for an event, for the end of its hold time, or for the server's goodbye. */
    private static final class Parked implements FeedWaiter {
        private final EndpointContext context;
        private final Request request;
        private final Response response;
        private final Callback callback;
        private volatile FeedCursor cursor;
        private final AtomicBoolean answered = new AtomicBoolean();
        private volatile Scheduler.Task holdEnd;

        Parked(EndpointContext context, Request request, Response response, Callback callback, FeedCursor cursor) {
            this.context = context;
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.cursor = cursor;
        }

        /** Whoever answers may do so before this returns: first the feed is waited for, then the end is set. */
        void park(Duration hold) {
            onMore();
            if (!answered.get()) {
                Scheduler scheduler = request.getComponents().getScheduler();
                holdEnd = scheduler.schedule(this::onHoldEnd, hold.toNanos(), TimeUnit.NANOSECONDS);
            }
            if (answered.get()) {
                endHold();
            }
        }

        /** Waits on where there is nothing to read: the wake-up may be for an event that this client has already. */
        @Override
        public void onMore() {
            FeedSlice slice = read();
            while (slice.isEmpty()) {
                cursor = slice.next();
                if (context.feed().await(cursor, this)) {
                    if (answered.get()) {
                        context.feed().forget(this);
                    }
                    return;
                }
                slice = read();
            }
            answer(slice);
        }

        @Override
        public void onRelease() {
            answer(read());
        }

        private void onHoldEnd() {
            answer(read());
        }

        private FeedSlice read() {
            return context.read(cursor);
        }

        private void answer(FeedSlice slice) {
            if (answered.compareAndSet(false, true)) {
                endHold();
                context.feed().forget(this);
                context.streams().unpark();
                BatchAnswer.write(context, request, response, slice, callback);
            }
        }

        private void endHold() {
            Scheduler.Task end = holdEnd;
            if (end != null) {
                end.cancel();
            }
        }
    }
}
