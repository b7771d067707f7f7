package dev.pushlab.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FaultOrder.Kind;
import dev.pushlab.protocol.FeedGap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A planted gap is told where it lies: after all that comes before it. */
class PlantedGapTest {

    private static final int ALL = 1_000;

    private final EventFeed feed = new EventFeed(64, System::nanoTime, new FeedWaiters());
    private final FaultyFeed faulty = new FaultyFeed(feed);
    private FeedCursor start;

    @BeforeEach
    void plant() {
        start = feed.now();
        faulty.plant(new FaultOrder(Kind.GAP, 4, 0));
    }

    @Test
    void whatComesBeforeTheGapMakesASliceOfItsOwn() {
        publish(12);
        FeedSlice before = faulty.read(start, ALL);
        assertEquals(List.of(1L, 2L, 3L), sequences(before));
        assertNull(before.gap());
        FeedSlice after = faulty.read(before.next(), ALL);
        assertEquals(new FeedGap(4, 8, FeedGap.HISTORY), after.gap());
        assertEquals(List.of(9L, 10L, 11L, 12L), sequences(after));
        assertEquals(12, after.next().after());
    }

    @Test
    void aGapIsToldOnceHoweverSmallTheSlicesAre() {
        publish(10);
        FeedCursor cursor = start;
        StringBuilder told = new StringBuilder();
        while (cursor.after() < 10) {
            FeedSlice slice = faulty.read(cursor, 1);
            told.append(slice.gap() == null ? "" : "gap ");
            slice.entries().forEach(entry -> told.append(entry.sequence()).append(' '));
            cursor = slice.next();
        }
        assertEquals("1 2 3 gap 9 10 ", told.toString());
    }

    private void publish(int count) {
        for (int i = 1; i <= count; i++) {
            feed.publish("payload " + i);
        }
    }

    private static List<Long> sequences(FeedSlice slice) {
        return slice.entries().stream().map(FeedEntry::sequence).toList();
    }
}
