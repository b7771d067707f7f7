package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishPlan;
import dev.pushlab.protocol.PublishStart;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Measures what the harness itself costs a delivery: to decode, audit and record it. The socket is not in it. */
final class HarnessOverhead {

    private static final int EVENTS = 10_000;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int ROUNDS = 20;
    private static final long LONGEST_NANOS = 2_000_000_000;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final String PAYLOAD = "x".repeat(100);

    private HarnessOverhead() {}

    /**
     * Processor time a delivery, in nanoseconds: the median of 20 rounds of 10,000 deliveries, after a warm-up. On a
     * starved machine of fewer rounds, beginning none after 2 s.
     */
    static double nanosPerDelivery() {
        PublishPlan plan =
                PublishPlan.of(new PublishOrder(Arrivals.PERIODIC, EVENTS, SECOND_NANOS, PAYLOAD.length(), 1));
        long start = System.nanoTime();
        TrialClock clock =
                new TrialClock(plan, new PublishStart("", start, 1, EVENTS), start, start + SECOND_NANOS, 10);
        List<byte[]> messages = IntStream.range(0, EVENTS)
                .mapToObj(i -> new FeedEvent(i + 1, start + plan.offsetNanos(i), start + plan.offsetNanos(i), PAYLOAD))
                .map(FeedCodec::encode)
                .toList();
        double[] rounds = new double[WARM_UP_ROUNDS + ROUNDS];
        int done = 0;
        while (done < rounds.length && (done == 0 || System.nanoTime() - start < LONGEST_NANOS)) {
            rounds[done++] = round(messages, clock);
        }
        double[] counted = Arrays.copyOfRange(rounds, Math.min(WARM_UP_ROUNDS, done - 1), done);
        Arrays.sort(counted);
        return counted[counted.length / 2];
    }

    /** Of this thread; the time that passed where the JVM does not count. */
    private static long cpuNanos() {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return cpu < 0 ? System.nanoTime() : cpu;
    }

    private static double round(List<byte[]> messages, TrialClock clock) {
        TrialBooks books = new TrialBooks();
        books.open(clock);
        SubscriberProbe probe = new SubscriberProbe(books, true);
        long before = cpuNanos();
        for (byte[] message : messages) {
            FeedEvent event =
                    FeedCodec.decodeMessage(new String(message, UTF_8)).event();
            probe.onEvent(event, event.publishedAtNanos() + 100_000);
        }
        double each = (cpuNanos() - before) / (double) messages.size();
        if (probe.audit().delivered() != messages.size() || probe.offPlan() > 0) {
            throw new IllegalStateException(
                    "the audit lost deliveries that were made: " + probe.audit().delivered());
        }
        return each;
    }
}
