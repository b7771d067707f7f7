package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FaultOrder.Kind;
import dev.pushlab.server.feed.EventFeed;
import dev.pushlab.server.feed.FaultyFeed;
import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.feed.FeedEntry;
import dev.pushlab.server.feed.FeedSlice;
import dev.pushlab.server.feed.FeedWaiters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stream for which there is nothing left of what came. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class WithheldEventTest {

    private final FeedWaiters waiters = new FeedWaiters();
    private final EventFeed feed = new EventFeed(64, System::nanoTime, waiters);
    private final FaultyFeed faulty = new FaultyFeed(feed);
    private final EndpointContext context = new EndpointContext(
            faulty,
            feed::publish,
            request -> true,
            new LiveStreams(new ScheduledExecutorScheduler(), EndpointSettings.DEFAULT),
            EndpointSettings.DEFAULT);

    @Test
    void theStreamWaitsForTheNextInsteadOfAskingOverAndOver() {
        faulty.plant(new FaultOrder(Kind.DROP, 2, 0));
        feed.publish("one");
        FeedCursor afterOne = feed.now();
        feed.publish("two");
        Recorder stream = new Recorder(context, afterOne);
        stream.open();
        assertEquals(List.of(), stream.sequences);
        assertEquals(1, waiters.size());
    }

    /** Writes nowhere, at once. */
    private static final class Recorder extends FeedStream {
        private final List<Long> sequences = new ArrayList<>();

        Recorder(EndpointContext context, FeedCursor cursor) {
            super(context, cursor, null);
        }

        @Override
        void writeOpening(FeedCursor start, Callback callback) {
            callback.succeeded();
        }

        @Override
        void writeSlice(FeedSlice slice, Callback callback) {
            slice.entries().stream().map(FeedEntry::sequence).forEach(sequences::add);
            callback.succeeded();
        }

        @Override
        void writeHeartbeat(Callback callback) {
            callback.succeeded();
        }

        @Override
        void writeGoodbye() {}
    }
}
