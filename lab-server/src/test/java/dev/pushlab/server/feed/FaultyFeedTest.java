package dev.pushlab.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FaultOrder.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyFeedTest {

    private final FeedWaiters waiters = new FeedWaiters();
    private final EventFeed feed = new EventFeed(64, System::nanoTime, waiters);
    private final FaultyFeed faulty = new FaultyFeed(feed);

    @BeforeEach
    void publish() {
        for (int i = 0; i < 9; i++) {
            feed.publish("x");
        }
    }

    @AfterEach
    void close() {
        waiters.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DROP, 1 2 4 5 6 7 8 9",
        "DOUBLE, 1 2 3 3 4 5 6 7 8 9",
        "SWAP, 1 2 4 3 5 6 7 8 9",
        "HIDDEN_GAP, 1 2 8 9",
        "DELAY, 1 2 3 4 5 6 7 8 9",
        "MISCOUNT, 1 2 3 4 5 6 7 8 9",
    })
    void aFaultHappensToTheEventsItNamesAndToNoOther(Kind kind, String sequences) {
        faulty.plant(new FaultOrder(kind, 3, 1));
        FeedSlice slice = read();

        assertEquals(
                Arrays.stream(sequences.split(" ")).map(Long::valueOf).toList(),
                slice.entries().stream().map(FeedEntry::sequence).toList());
        assertNull(slice.gap());
        assertEquals(9, slice.next().after());
    }

    @Test
    void withoutAFaultItIsTheFeedItself() {
        assertEquals(feed.read(cursor(), 100), read());

        faulty.plant(new FaultOrder(Kind.DROP, 3, 0));
        faulty.plant(null);
        assertEquals(feed.read(cursor(), 100), read());
        assertNull(read().gap());
    }

    @Test
    void aStallIsTakenOnceAndADelayEveryTime() {
        faulty.plant(new FaultOrder(Kind.STALL, 0, 5));
        assertEquals(List.of(5L, 0L), List.of(faulty.takeStallNanos(), faulty.takeStallNanos()));

        faulty.plant(new FaultOrder(Kind.DELAY, 0, 7));
        assertEquals(List.of(7L, 7L), List.of(faulty.publishDelayNanos(), faulty.publishDelayNanos()));
        assertEquals(0, faulty.takeStallNanos());
    }

    private FeedSlice read() {
        return faulty.read(cursor(), 100);
    }

    private FeedCursor cursor() {
        return new FeedCursor(feed.now().epoch(), 0);
    }
}
