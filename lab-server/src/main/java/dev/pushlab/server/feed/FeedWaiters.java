package dev.pushlab.server.feed;

import dev.pushlab.protocol.FanOut;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Wakes everybody who waits for the feed, from one thread however many they are. Whoever publishes only unparks that
 * thread, so a large fan-out never makes the publisher late. Each round starts at a random one, unless asked otherwise:
 * in any fixed order, also one that moves on by itself as waiters register again, somebody would be last more often
 * than others.
 */
public final class FeedWaiters implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FeedWaiters.class.getName());

    private static final long LOOK_NANOS = 100_000;

    private final Set<FeedWaiter> waiting = new LinkedHashSet<>();
    private final Thread thread = new Thread(this::run, "feed-fan-out");
    private volatile boolean asked;
    private volatile boolean telling;
    private final AtomicBoolean releaseAsked = new AtomicBoolean();
    private final SplittableRandom random = new SplittableRandom();
    private volatile FanOut order = FanOut.ROTATING;
    private volatile boolean closed;

    /** Starts the thread. */
    public FeedWaiters() {
        thread.setDaemon(true);
        thread.start();
    }

    /** In which order those who wait are told from the next round on. */
    public void serve(FanOut now) {
        order = now;
    }

    /** Says that there is more to read. Returns at once. */
    public void wake() {
        asked = true;
        LockSupport.unpark(thread);
    }

    /** Lets go of everybody who waits now. Returns at once. */
    public void release() {
        releaseAsked.set(true);
        wake();
    }

    /**
     * Lets go of everybody who waits now, and returns when all have been told: after {@code patience} at the latest.
     */
    public void releaseAndWait(Duration patience) {
        release();
        for (long left = patience.toNanos(); (asked || telling) && left > 0; left -= LOOK_NANOS) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /**
     * Registers a waiter if the condition still holds. Both happen under one lock that the fan-out also takes, so an
     * event published in between is never missed.
     */
    boolean add(FeedWaiter waiter, BooleanSupplier nothingToRead) {
        synchronized (waiting) {
            boolean waits = nothingToRead.getAsBoolean();
            if (waits) {
                // May be there already, when it was busy otherwise meanwhile: that is no reason to read again.
                waiting.add(waiter);
            }
            return waits;
        }
    }

    void remove(FeedWaiter waiter) {
        synchronized (waiting) {
            waiting.remove(waiter);
        }
    }

    /** How many wait just now. */
    public int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void run() {
        while (!closed) {
            if (!asked) {
                LockSupport.park(this);
                continue;
            }
            telling = true;
            asked = false;
            Consumer<FeedWaiter> call = releaseAsked.getAndSet(false) ? FeedWaiter::onRelease : FeedWaiter::onMore;
            FeedWaiter[] round = takeAll();
            int start = round.length == 0 || order == FanOut.FIXED ? 0 : random.nextInt(round.length);
            for (int i = 0; i < round.length; i++) {
                tell(round[(start + i) % round.length], call);
            }
            telling = false;
        }
    }

    private static void tell(FeedWaiter waiter, Consumer<FeedWaiter> call) {
        try {
            call.accept(waiter);
        } catch (Throwable e) {
            // One broken subscriber must not take the wake-ups from all others; nor may an Error, which ends a thread.
            LOG.log(System.Logger.Level.ERROR, "a subscriber failed when it was woken", e);
        }
    }

    private FeedWaiter[] takeAll() {
        synchronized (waiting) {
            FeedWaiter[] all = waiting.toArray(new FeedWaiter[0]);
            waiting.clear();
            return all;
        }
    }

    /** Ends the thread; waiters still registered are not called. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
