package dev.pushlab.client.run;

import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.protocol.FeedEvent;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.HdrHistogram.Histogram;

/**
 * Books the latencies of one trial. Each thread writes a page of its own, so recording neither locks nor allocates; the
 * pages are added up when the trial is over.
 */
final class LatencyBook {

    private static final long LONGEST_IN_SLICE_NANOS = 3_600_000_000_000L;

    private final TrialClock clock;
    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Page> page = ThreadLocal.withInitial(this::newPage);

    LatencyBook(TrialClock clock) {
        this.clock = clock;
    }

    private Page newPage() {
        Page added = new Page(clock.slices());
        pages.add(added);
        return added;
    }

    /**
     * Books a delivery. Latencies are of the events that were meant for the window, whenever they came; others are
     * passed over.
     *
     * @param firstSubscriber whether to book the event itself as well, which is done once for all subscribers
     */
    void book(FeedEvent event, long receivedAtNanos, boolean firstSubscriber) {
        if (firstSubscriber && clock.isInWindow(event.publishedAtNanos())) {
            page.get().publishedInWindow++;
        }
        long scheduledAt = event.scheduledAtNanos();
        if (!clock.isInWindow(scheduledAt)) {
            return;
        }
        Page mine = page.get();
        long delivery = receivedAtNanos - scheduledAt;
        mine.delivery.record(delivery);
        mine.transport.record(receivedAtNanos - event.publishedAtNanos());
        mine.slices[clock.slice(scheduledAt)].recordValue(Math.max(0, Math.min(delivery, LONGEST_IN_SLICE_NANOS)));
        if (firstSubscriber) {
            mine.publishDelay.record(event.publishedAtNanos() - scheduledAt);
        }
    }

    /** Events that were published in the window, whenever they were meant to be. */
    long publishedInWindow() {
        return pages.stream().mapToLong(one -> one.publishedInWindow).sum();
    }

    LatencyHistogram delivery() {
        return sum(pages.stream().map(one -> one.delivery).toList());
    }

    LatencyHistogram transport() {
        return sum(pages.stream().map(one -> one.transport).toList());
    }

    LatencyHistogram publishDelay() {
        return sum(pages.stream().map(one -> one.publishDelay).toList());
    }

    /** Delivery latencies of a slice of the timeline, to two digits; negative ones stand as 0. */
    Histogram slice(int index) {
        Histogram sum = newSlice();
        pages.forEach(one -> sum.add(one.slices[index]));
        return sum;
    }

    /** Many are held at once, so they are smaller than those that figures are made of: 1 µs to an hour, two digits. */
    private static Histogram newSlice() {
        return new Histogram(1_000, LONGEST_IN_SLICE_NANOS, 2);
    }

    private static LatencyHistogram sum(List<LatencyHistogram> parts) {
        LatencyHistogram sum = new LatencyHistogram();
        parts.forEach(sum::add);
        return sum;
    }

    /** One thread's part. */
    private static final class Page {
        private final LatencyHistogram delivery = new LatencyHistogram();
        private final LatencyHistogram transport = new LatencyHistogram();
        private final LatencyHistogram publishDelay = new LatencyHistogram();
        private final Histogram[] slices;
        private long publishedInWindow;

        Page(int count) {
            slices = new Histogram[count];
            Arrays.setAll(slices, i -> newSlice());
        }
    }
}
