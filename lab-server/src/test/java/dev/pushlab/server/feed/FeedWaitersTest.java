package dev.pushlab.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FanOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FeedWaitersTest {

    private static final Logger LOG = Logger.getLogger(FeedWaiters.class.getName());

    private static final int COUNT = 5;

    private final FeedWaiters waiters = new FeedWaiters();

    /** Waiters that throw on purpose would fill the log. */
    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        LOG.setLevel(null);
    }

    @AfterEach
    void close() {
        waiters.close();
    }

    @Test
    void aWaiterIsCalledOnceForARegistration() throws Exception {
        WaiterRecorder once = new WaiterRecorder();
        add(once);
        waiters.wake();
        assertTrue(once.awaitMore());

        aWholeRound();

        assertEquals(0, once.calls());
    }

    @Test
    void registeringAgainIsWaitingAllTheSameAndIsCalledOnce() throws Exception {
        WaiterRecorder twice = new WaiterRecorder();
        add(twice);
        add(twice);
        assertEquals(1, waiters.size());
        waiters.wake();
        assertTrue(twice.awaitMore());

        aWholeRound();

        assertEquals(0, twice.calls());
    }

    @Test
    void nobodyIsRegisteredWhereThereIsSomethingToRead() throws Exception {
        WaiterRecorder reader = new WaiterRecorder();

        assertFalse(waiters.add(reader, () -> false));
        aWholeRound();

        assertEquals(0, reader.calls());
    }

    @Test
    void aWaiterThatWasTakenBackIsNotCalled() throws Exception {
        WaiterRecorder gone = new WaiterRecorder();
        add(gone);
        assertEquals(1, waiters.size());
        waiters.remove(gone);
        assertEquals(0, waiters.size());

        aWholeRound();

        assertEquals(0, gone.calls());
    }

    @Test
    void waitersThatThrowTakeNothingFromTheOthers() throws Exception {
        for (int round = 0; round < 20; round++) {
            WaiterRecorder before = new WaiterRecorder();
            WaiterRecorder after = new WaiterRecorder();
            add(before);
            add(new Throwing(new IllegalStateException("planted")));
            add(new Throwing(new StackOverflowError("planted")));
            add(after);
            waiters.wake();

            assertTrue(before.awaitMore() && after.awaitMore());
        }
    }

    @Test
    void releaseSaysGoodbyeInsteadOfMore() throws Exception {
        WaiterRecorder guest = new WaiterRecorder();
        add(guest);
        waiters.release();

        assertTrue(guest.awaitRelease());
        assertEquals(0, guest.calls());
        assertEquals(0, waiters.size());
    }

    @Test
    void whoComesAfterAReleaseIsWokenAsEver() throws Exception {
        WaiterRecorder guest = new WaiterRecorder();
        add(guest);
        waiters.release();
        assertTrue(guest.awaitRelease());

        aWholeRound();
    }

    /** Both flags are set by others while the fan-out thread takes them: neither may be lost. */
    @Test
    void aReleaseIsNotLostWhenEventsArePublishedMeanwhile() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            WaiterRecorder guest = new WaiterRecorder(waiter -> add(waiter));
            add(guest);
            waiters.wake();
            for (int spin = i % 50 * 20; spin > 0; spin--) {
                Thread.onSpinWait();
            }
            waiters.release();
            waiters.wake();

            assertTrue(guest.awaitRelease(), "release " + i + " was lost");
        }
    }

    @Test
    void everybodyIsFirstAndLastEquallyOften() throws Exception {
        int rounds = 2_000;
        int[] first = new int[COUNT];
        int[] last = new int[COUNT];
        for (List<Integer> order : rounds(rounds)) {
            first[order.get(0)]++;
            last[order.get(COUNT - 1)]++;
        }
        // Binomial with n = 2,000 and p = 1/5: mean 400, standard deviation 18; five of them.
        for (int i = 0; i < COUNT; i++) {
            assertEquals(rounds / COUNT, first[i], 90, "waiter " + i + " was first");
            assertEquals(rounds / COUNT, last[i], 90, "waiter " + i + " was last");
        }
    }

    @Test
    void inAFixedOrderWhoCameFirstIsFirstInEveryRound() throws Exception {
        waiters.serve(FanOut.FIXED);

        assertEquals(Set.of(List.of(0, 1, 2, 3, 4)), Set.copyOf(rounds(200)));
    }

    /** Who was called in each round, of waiters that wait again when they are. */
    private List<List<Integer>> rounds(int rounds) throws InterruptedException {
        BlockingQueue<Integer> calls = new LinkedBlockingQueue<>();
        IntStream.range(0, COUNT)
                .forEach(i -> add(new WaiterRecorder(waiter -> {
                    add(waiter);
                    calls.add(i);
                })));
        List<List<Integer>> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            waiters.wake();
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                order.add(calls.poll(10, TimeUnit.SECONDS));
            }
            all.add(order);
        }
        return all;
    }

    @Test
    void closingEndsTheThread() throws Exception {
        BlockingQueue<Thread> thread = new LinkedBlockingQueue<>();
        add(new WaiterRecorder(waiter -> thread.add(Thread.currentThread())));
        waiters.wake();
        Thread fanOut = thread.poll(10, TimeUnit.SECONDS);
        waiters.close();
        fanOut.join(10_000);

        assertFalse(fanOut.isAlive());
    }

    private void add(FeedWaiter waiter) {
        assertTrue(waiters.add(waiter, () -> true));
    }

    /** Wakes, and returns when everybody who waited before has been called. */
    private void aWholeRound() throws InterruptedException {
        WaiterRecorder witness = new WaiterRecorder();
        add(witness);
        waiters.wake();
        assertTrue(witness.awaitMore());
        add(witness);
        waiters.wake();
        assertTrue(witness.awaitMore());
    }

    private record Throwing(Throwable planted) implements FeedWaiter {
        @Override
        public void onMore() {
            if (planted instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) planted;
        }

        @Override
        public void onRelease() {
            onMore();
        }
    }
}
