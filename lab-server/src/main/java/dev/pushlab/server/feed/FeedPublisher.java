package dev.pushlab.server.feed;

import dev.pushlab.protocol.Payload;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishPlan;
import dev.pushlab.protocol.PublishStart;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Publishes by a plan, one at a time. Open loop: each event has its intended time from the plan, whatever happened to
 * the ones before; a publisher that is late publishes at once and the delay shows in the event's own stamps.
 */
public final class FeedPublisher implements AutoCloseable {

    /** The plan starts this long after it was ordered, so that the answer is back before the first event. */
    private static final long LEAD_NANOS = Duration.ofMillis(100).toNanos();

    /** Parking alone is late by some 100 µs; the rest of the wait is spun (13 % of a core at 1,000 events a second). */
    private static final long SPIN_NANOS = Duration.ofNanos(200_000).toNanos();

    private final EventFeed feed;
    private final FaultyFeed faults;
    private final LongSupplier clock;
    private Run current;

    /**
     * A publisher for a feed, idle at first.
     *
     * @param faults what the publisher is to do wrong
     * @param clock nanoseconds, as {@link System#nanoTime()}
     */
    public FeedPublisher(EventFeed feed, FaultyFeed faults, LongSupplier clock) {
        this.feed = feed;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * Starts to publish; a plan that is still running is stopped first.
     *
     * @return what will be published, and when it starts
     */
    public synchronized PublishStart start(PublishOrder order) {
        PublishPlan plan = PublishPlan.of(order);
        stop();
        FeedCursor now = feed.now();
        long startNanos = clock.getAsLong() + LEAD_NANOS;
        feed.serve(order.fanOut());
        current = new Run(plan, startNanos, order);
        current.thread.start();
        return new PublishStart(now.epoch(), startNanos, now.after() + 1, plan.size());
    }

    /** Stops at once; what was published stays in the feed. */
    public synchronized void stop() {
        if (current != null) {
            current.cancel();
            current = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private final class Run implements Runnable {
        private final PublishPlan plan;
        private final long startNanos;
        private final PublishOrder order;
        private final Thread thread = new Thread(this, "feed-publisher");
        private volatile boolean cancelled;

        Run(PublishPlan plan, long startNanos, PublishOrder order) {
            this.plan = plan;
            this.startNanos = startNanos;
            this.order = order;
            thread.setDaemon(true);
            thread.setPriority(Thread.MAX_PRIORITY);
        }

        @Override
        public void run() {
            for (int i = 0; i < plan.size() && !cancelled; i++) {
                long dueNanos = startNanos + plan.offsetNanos(i);
                // Made before it is due: a large one takes milliseconds, which would make every event late.
                Payload payload = Payloads.of(order.content(), order.payloadBytes(), i);
                waitUntil(dueNanos + faults.publishDelayNanos());
                waitUntil(clock.getAsLong() + faults.takeStallNanos());
                if (!cancelled) {
                    feed.publish(payload, faults.stampsLate() ? clock.getAsLong() : dueNanos);
                }
            }
        }

        private void waitUntil(long dueNanos) {
            for (long left = dueNanos - clock.getAsLong();
                    left > 0 && !cancelled;
                    left = dueNanos - clock.getAsLong()) {
                if (left > SPIN_NANOS) {
                    LockSupport.parkNanos(this, left - SPIN_NANOS);
                } else {
                    Thread.onSpinWait();
                }
            }
        }

        void cancel() {
            cancelled = true;
            LockSupport.unpark(thread);
            try {
                thread.join(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
