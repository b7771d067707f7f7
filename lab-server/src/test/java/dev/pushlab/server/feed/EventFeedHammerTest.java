package dev.pushlab.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FeedGap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Publishers against readers that share nothing but the feed: what a reader is told must add up, event by event. */
@Timeout(60)
class EventFeedHammerTest {

    private static final long HAMMER_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    private final FeedWaiters waiters = new FeedWaiters();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile long last = Long.MAX_VALUE;

    @AfterEach
    void close() {
        threads.shutdownNow();
        waiters.close();
    }

    @Test
    void readersThatAreLappedAreToldEachEventOrItsGapOnce() throws Exception {
        EventFeed feed = new EventFeed(16, System::nanoTime, waiters);

        List<Reader> readers = hammer(feed, 3, 0);

        assertTrue(readers.stream().mapToLong(reader -> reader.gone).sum() > 0, "no reader was lapped: too gentle");
        assertTrue(readers.stream().allMatch(reader -> reader.got > 0), readers::toString);
        for (Reader reader : readers) {
            assertEquals(feed.now().after(), reader.got + reader.gone, reader.toString());
        }
    }

    @Test
    void readersThatWaitMissNoWakeUp() throws Exception {
        EventFeed feed = new EventFeed(1 << 20, System::nanoTime, waiters);

        for (Reader reader : hammer(feed, 3, 1_000)) {
            assertEquals(feed.now().after(), reader.got, reader.toString());
            assertTrue(reader.waits > 0, reader.toString());
        }
        assertEquals(0, waiters.size());
    }

    /** Two publishers, as many readers as asked, a fixed time; ends when every reader has all. */
    private List<Reader> hammer(EventFeed feed, int count, int pauseNanos) throws Exception {
        List<Future<Reader>> readers = IntStream.range(0, count)
                .mapToObj(i -> threads.submit(new Reader(feed, 1 + 3 * i)))
                .toList();
        List<Future<Object>> publishers = IntStream.range(0, 2)
                .mapToObj(i -> threads.submit(() -> publish(feed, pauseNanos)))
                .toList();
        for (Future<Object> publisher : publishers) {
            publisher.get();
        }
        last = feed.now().after() + 1;
        feed.publish("the last event wakes whoever waits", 0);
        return readers.stream().map(EventFeedHammerTest::get).toList();
    }

    private static Object publish(EventFeed feed, int pauseNanos) {
        long end = System.nanoTime() + HAMMER_NANOS;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            feed.publish("x", 0);
            for (long pause = now + pauseNanos; System.nanoTime() < pause; ) {
                Thread.onSpinWait();
            }
        }
        return null;
    }

    private static Reader get(Future<Reader> reader) {
        try {
            return reader.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("a reader has failed, or waits for ever", e);
        }
    }

    private final class Reader implements Callable<Reader> {
        private final EventFeed feed;
        private final int most;
        private FeedCursor cursor;
        private long got;
        private long gone;
        private long waits;

        Reader(EventFeed feed, int most) {
            this.feed = feed;
            this.most = most;
            this.cursor = new FeedCursor(feed.now().epoch(), 0);
        }

        @Override
        public Reader call() throws InterruptedException {
            while (cursor.after() < last) {
                FeedSlice slice = feed.read(cursor, most);
                check(slice);
                cursor = slice.next();
                if (slice.isEmpty()) {
                    await();
                }
            }
            return this;
        }

        private void await() throws InterruptedException {
            WaiterRecorder waiter = new WaiterRecorder();
            if (feed.await(cursor, waiter)) {
                waits++;
                assertTrue(waiter.awaitMore(), "a wake-up was missed at " + cursor);
            }
        }

        private void check(FeedSlice slice) {
            long expected = cursor.after() + 1;
            if (slice.gap() != null) {
                assertEquals(FeedGap.HISTORY, slice.gap().reason());
                assertEquals(expected, slice.gap().from());
                assertNull(oldest(slice.gap().to()), "an event that is still there was declared gone");
                gone += slice.gap().to() - expected + 1;
                expected = slice.gap().to() + 1;
            }
            for (FeedEntry entry : slice.entries()) {
                assertEquals(expected++, entry.sequence());
            }
            got += slice.entries().size();
            assertEquals(expected - 1, slice.next().after());
        }

        /** The event of this sequence if the feed still has it, else null. */
        private FeedEntry oldest(long sequence) {
            FeedSlice slice = feed.read(new FeedCursor(cursor.epoch(), sequence - 1), 1);
            return slice.gap() == null && !slice.entries().isEmpty()
                    ? slice.entries().get(0)
                    : null;
        }

        @Override
        public String toString() {
            return got + " got, " + gone + " gone, " + waits + " waits";
        }
    }
}
