package dev.pushlab.client.run;

import dev.pushlab.client.result.ByteLedger;
import dev.pushlab.client.result.CountSource;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.MachineCost;
import dev.pushlab.client.result.RequestCounts;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialLatencies;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.protocol.FrameCounts;
import dev.pushlab.protocol.Hiccups;
import dev.pushlab.protocol.HostUsage;
import dev.pushlab.protocol.ProcessCost;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import java.util.List;
import java.util.Map;

/** A trial of 1,000 deliveries in 10 s with nothing against it but what a test plants. */
final class PlantedTrial {

    static final Scenario SCENARIO = TrialRig.scenario(1, 100, 0, 10);
    static final int EVENTS = 1_000;
    static final long WINDOW_NANOS = 10_000_000_000L;

    private static final long PUBLISH_DELAY_NANOS = 10_000;
    private static final long DELIVERY_NANOS = 1_000_000;

    long published = EVENTS;
    double offeredPerSecond = 100;
    double achievedPerSecond = 100;
    long delivered = EVENTS;
    long lost;
    long duplicate;
    long outOfOrder;
    long gaps;
    long offPlan;
    int failedSubscriptions;
    LatencyHistogram delivery = histogram(EVENTS, DELIVERY_NANOS);
    LatencyHistogram publishDelay = histogram(EVENTS, PUBLISH_DELAY_NANOS);
    WireBytes client = new WireBytes(1, 2, 3, 4, 5, 6, 7, 8, 36);
    WireBytes server = client;
    long kernelBytes = 36;
    Long cpuWaitNanos = 0L;
    Hiccups serverHiccups = hiccups(100_000);
    Hiccups generatorHiccups = hiccups(100_000);
    HostUsage host = host(0, 0);

    /** So many events of one latency. */
    static LatencyHistogram histogram(int count, long nanos) {
        LatencyHistogram histogram = new LatencyHistogram();
        for (int i = 0; i < count; i++) {
            histogram.record(nanos);
        }
        return histogram;
    }

    static Hiccups hiccups(long maxNanos) {
        return new Hiccups(10_000, 60_000L, 80_000L, maxNanos, 10_000, null);
    }

    static HostUsage host(double othersShare, double stealShare) {
        return new HostUsage(WINDOW_NANOS, 0.1, othersShare, 0, stealShare, 0.9 - othersShare - stealShare, 1, 0.1);
    }

    List<Warning> warnings() {
        return TrialJudge.judge(trial(), SCENARIO, failedSubscriptions).warnings();
    }

    private TrialResult trial() {
        ProcessCost cost = new ProcessCost(1, WINDOW_NANOS, 0, cpuWaitNanos, null, null, null, 0, 0, null, null, 0);
        return new TrialResult(
                1,
                1,
                "2026-01-01T00:00:00Z",
                List.of(),
                offeredPerSecond,
                achievedPerSecond,
                new DeliveryCounts(
                        EVENTS, published, published, delivered, lost, duplicate, outOfOrder, gaps, gaps, offPlan),
                TrialLatencies.of(delivery, delivery, publishDelay),
                null,
                RequestCounts.NONE,
                RequestCounts.NONE,
                delivery.count(),
                new ByteLedger(totals(client), totals(server), TransportTotals.NONE, TransportTotals.NONE),
                new KernelCounts(CountSource.KERNEL, 1, kernelBytes, kernelBytes, 1, 1, 88, 88, 36, 36, null),
                Map.of("closed", 1),
                new MachineCost(cost, cost, serverHiccups, generatorHiccups, null, host),
                List.of());
    }

    /** The same both ways. */
    private static TransportTotals totals(WireBytes bytes) {
        return new TransportTotals(1, 1, 1, 1, 0, 0, 0, FrameCounts.NONE, FrameCounts.NONE, bytes, bytes);
    }
}
