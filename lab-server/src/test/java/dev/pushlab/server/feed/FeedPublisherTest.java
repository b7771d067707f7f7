package dev.pushlab.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishPlan;
import dev.pushlab.protocol.PublishStart;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class FeedPublisherTest {

    private static final long MILLISECOND = 1_000_000;

    private final FeedWaiters waiters = new FeedWaiters();
    private final PlantedClock clock = new PlantedClock();
    private final EventFeed feed = new EventFeed(1 << 16, clock::read, waiters);
    private final FeedPublisher publisher = new FeedPublisher(feed, new FaultyFeed(feed), clock::read);
    private final EventFeed live = new EventFeed(1 << 16, System::nanoTime, waiters);
    private final FeedPublisher livePublisher = new FeedPublisher(live, new FaultyFeed(live), System::nanoTime);

    @AfterEach
    void close() {
        publisher.close();
        livePublisher.close();
        waiters.close();
    }

    @Test
    void saysWhatItWillPublishAndWhen() {
        feed.publish("before");
        PublishStart start = publisher.start(periodic(1_000, 10 * MILLISECOND));

        assertEquals(feed.now().epoch(), start.epoch());
        assertEquals(2, start.firstSequence());
        assertEquals(10, start.planned());
        assertTrue(start.startNanos() > clock.read(), "the answer is back before the first event");
    }

    @Test
    void publishesNoEventBeforeItsTimeAndEachAtItsTime() throws Exception {
        PublishStart start = publisher.start(periodic(1_000, 5 * MILLISECOND));
        for (int i = 0; i < 5; i++) {
            long due = start.startNanos() + i * MILLISECOND;
            clock.set(due - 1);
            clock.awaitReads(1_000);
            assertEquals(i, feed.now().after(), "published before its time");

            clock.set(due);
            long last = i + 1;
            await(() -> feed.now().after() == last);
            assertEquals(new FeedEvent(last, due, due, Payloads.of(3, i)), event(feed, last));
        }
    }

    @Test
    void aLatePublisherPublishesAtOnceAndKeepsTheIntendedTimes() throws Exception {
        PublishStart start = publisher.start(periodic(1_000, 5 * MILLISECOND));
        long late = start.startNanos() + 70 * MILLISECOND;
        clock.set(late);
        await(() -> feed.now().after() == 5);

        for (int i = 0; i < 5; i++) {
            long due = start.startNanos() + i * MILLISECOND;
            assertEquals(new FeedEvent(i + 1, due, late, Payloads.of(3, i)), event(feed, i + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Arrivals.class)
    void followsThePlanInOrderAndNeverEarly(Arrivals arrivals) throws Exception {
        PublishOrder order = new PublishOrder(arrivals, 2_000, 200 * MILLISECOND, 20, 9);
        PublishPlan plan = PublishPlan.of(order);
        PublishStart start = livePublisher.start(order);
        await(() -> live.now().after() == plan.size());

        List<FeedEntry> entries =
                live.read(new FeedCursor(start.epoch(), 0), plan.size()).entries();
        for (int i = 0; i < plan.size(); i++) {
            FeedEvent event = entries.get(i).event();
            assertEquals(start.startNanos() + plan.offsetNanos(i), event.scheduledAtNanos(), "event " + i);
            assertTrue(event.publishedAtNanos() >= event.scheduledAtNanos(), "early: " + event);
        }
    }

    @Test
    void endsWithThePlan() throws Exception {
        livePublisher.start(periodic(1_000, 3 * MILLISECOND));
        await(() -> live.now().after() == 3);

        await(() -> !isPublishing());
        assertEquals(3, live.now().after());
    }

    @Test
    void stopsAtOnceWhileItWaits() throws Exception {
        livePublisher.start(periodic(0.001, Long.MAX_VALUE));
        await(() -> live.now().after() == 1);
        livePublisher.stop();

        assertFalse(isPublishing(), "it waits on for the next event");
    }

    @Test
    void stopsAtOnceWhileItPublishes() throws Exception {
        livePublisher.start(periodic(50_000, TimeUnit.SECONDS.toNanos(4)));
        await(() -> live.now().after() > 100);
        livePublisher.stop();
        long stoppedAt = live.now().after();

        assertFalse(isPublishing());
        assertEquals(stoppedAt, live.now().after());
        livePublisher.stop();
    }

    @Test
    void anotherPlanTakesThePlaceOfTheOneBefore() throws Exception {
        livePublisher.start(periodic(0.001, Long.MAX_VALUE));
        PublishStart second = livePublisher.start(periodic(1_000, 2 * MILLISECOND));
        await(() -> live.now().after() == 2);

        await(() -> !isPublishing());
        assertEquals(second.startNanos(), event(live, 1).scheduledAtNanos());
    }

    @Test
    void anOrderThatIsRefusedDoesNotStopTheOneBefore() throws Exception {
        livePublisher.start(periodic(1_000, 2 * MILLISECOND));

        assertThrows(IllegalArgumentException.class, () -> livePublisher.start(periodic(100_000, Long.MAX_VALUE)));
        await(() -> live.now().after() == 2);
    }

    private static PublishOrder periodic(double rate, long durationNanos) {
        return new PublishOrder(Arrivals.PERIODIC, rate, durationNanos, 3, 0);
    }

    private static FeedEvent event(EventFeed feed, long sequence) {
        FeedCursor before = new FeedCursor(feed.now().epoch(), sequence - 1);
        return feed.read(before, 1).entries().get(0).event();
    }

    private static boolean isPublishing() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("feed-publisher"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1); // lets the time limit interrupt
        }
    }

    /** A clock that stands until it is set, and counts how often it was looked at. */
    private static final class PlantedClock {
        private final AtomicLong nanos = new AtomicLong();
        private final AtomicLong reads = new AtomicLong();

        long read() {
            reads.incrementAndGet();
            return nanos.get();
        }

        void set(long to) {
            nanos.set(to);
        }

        /** Returns when the clock has been read so often more: whoever waits for it has seen its time. */
        void awaitReads(int count) throws InterruptedException {
            long enough = reads.get() + count;
            await(() -> reads.get() >= enough);
        }
    }
}
