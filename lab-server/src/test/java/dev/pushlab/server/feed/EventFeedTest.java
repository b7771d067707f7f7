package dev.pushlab.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFeedTest {

    private static final int ALL = 1_000;

    private final AtomicLong clock = new AtomicLong(100);
    private final FeedWaiters waiters = new FeedWaiters();
    private final EventFeed feed = new EventFeed(8, clock::get, waiters);

    @AfterEach
    void close() {
        waiters.close();
    }

    @Test
    void sequencesStartAtOneAndHaveNoHoles() {
        publish(20);

        assertEquals(20, feed.now().after());
        assertEquals(LongStream.rangeClosed(13, 20).boxed().toList(), sequences(read(12, ALL)));
    }

    @Test
    void anEventCarriesBothItsTimes() {
        clock.set(150);

        assertEquals(new FeedEvent(1, 120, 150, "late"), feed.publish("late", 120));
        assertEquals(new FeedEvent(2, 150, 150, "now"), feed.publish("now"));
    }

    @Test
    void anEmptyFeedHasNothingToTell() {
        FeedSlice slice = feed.read(feed.now(), ALL);

        assertTrue(slice.isEmpty());
        assertEquals(feed.now(), slice.next());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 4", "7, 8"})
    void aCursorWithinTheHistoryReadsOnBehindIt(long after, long first) {
        publish(8);
        FeedSlice slice = read(after, ALL);

        assertEquals(LongStream.rangeClosed(first, 8).boxed().toList(), sequences(slice));
        assertEquals(new FeedCursor(feed.now().epoch(), 8), slice.next());
        assertNull(slice.gap());
    }

    @Test
    void readsNoMoreThanIsAskedForAndGoesOnFromThere() {
        publish(8);
        FeedSlice first = read(2, 3);
        FeedSlice second = feed.read(first.next(), 3);

        assertEquals(List.of(3L, 4L, 5L), sequences(first));
        assertEquals(List.of(6L, 7L, 8L), sequences(second));
        assertTrue(feed.read(second.next(), 3).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 12", "5, 6, 12", "11, 12, 12"})
    void whatHasLeftTheHistoryIsAGapAndThenTheRestFollows(long after, long from, long to) {
        publish(20);
        FeedSlice slice = read(after, ALL);

        assertEquals(new FeedGap(from, to, FeedGap.HISTORY), slice.gap());
        assertEquals(LongStream.rangeClosed(13, 20).boxed().toList(), sequences(slice));
        assertEquals(20, slice.next().after());
    }

    @Test
    void aGapIsToldOnce() {
        publish(20);
        FeedSlice first = read(0, 2);

        assertEquals(new FeedGap(1, 12, FeedGap.HISTORY), first.gap());
        assertNull(feed.read(first.next(), 2).gap());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 0", "5, 6, 6, 5", "5, 9007199254740991, 6, 5"})
    void aCursorAheadOfTheFeedIsAGapAndThenWaitsForTheNextEvent(long published, long after, long from, long next) {
        publish((int) published);
        FeedSlice slice = read(after, ALL);

        assertEquals(new FeedSlice(List.of(), cursor(next), new FeedGap(from, after, FeedGap.AHEAD)), slice);
        assertTrue(feed.read(slice.next(), ALL).isEmpty());
        publish(1);
        assertEquals(List.of(published + 1), sequences(feed.read(slice.next(), ALL)));
    }

    @Test
    void aResetStartsAnotherLifeAndTellsEveryOlderCursor() {
        publish(3);
        FeedCursor before = feed.now();
        feed.reset();

        assertNotEquals(before.epoch(), feed.now().epoch());
        FeedSlice slice = feed.read(before, ALL);
        assertEquals(new FeedSlice(List.of(), feed.now(), new FeedGap(1, 0, FeedGap.EPOCH)), slice);
        assertEquals(1, feed.publish("first of its life").sequence());
        assertEquals(List.of(1L), sequences(feed.read(slice.next(), ALL)));
    }

    @Test
    void aCursorOfAnotherLifeIsToldWhatIsGoneOfThisOne() {
        publish(20);
        FeedSlice slice = feed.read(new FeedCursor("another", 15), ALL);

        assertEquals(new FeedGap(1, 12, FeedGap.EPOCH), slice.gap());
        assertEquals(LongStream.rangeClosed(13, 20).boxed().toList(), sequences(slice));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "5, 8", "8, 8"})
    void theHistoryIsRoundedUpToAPowerOfTwo(int asked, int kept) {
        EventFeed other = new EventFeed(asked, clock::get, waiters);
        for (int i = 0; i < 50; i++) {
            other.publish("");
        }

        assertEquals(
                kept,
                other.read(new FeedCursor(other.now().epoch(), 0), ALL)
                        .entries()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, (1 << 24) + 1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aHistoryOfNoSizeIsRefused(int history) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new EventFeed(history, clock::get, waiters));

        assertEquals("history is " + history + "; allowed: 1 to 16777216 events", refused.getMessage());
    }

    @Test
    void nobodyWaitsWhereThereIsSomethingToRead() {
        publish(2);
        FeedWaiter nobody = new WaiterRecorder();

        assertFalse(feed.await(cursor(1), nobody));
        assertFalse(feed.await(cursor(3), nobody), "ahead: a gap is to be told");
        assertFalse(feed.await(new FeedCursor("another", 2), nobody));
        assertEquals(0, waiters.size());
        assertTrue(feed.await(cursor(2), nobody));
        feed.forget(nobody);
        assertEquals(0, waiters.size());
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            feed.publish("payload");
        }
    }

    private FeedSlice read(long after, int most) {
        return feed.read(cursor(after), most);
    }

    private FeedCursor cursor(long after) {
        return new FeedCursor(feed.now().epoch(), after);
    }

    private static List<Long> sequences(FeedSlice slice) {
        return slice.entries().stream().map(FeedEntry::sequence).toList();
    }
}
