package dev.pushlab.client.run;

import dev.pushlab.client.result.ByteLedger;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.MachineCost;
import dev.pushlab.client.result.MemoryCost;
import dev.pushlab.client.result.RequestCounts;
import dev.pushlab.client.result.TrialLatencies;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.protocol.ProcessCost;
import dev.pushlab.protocol.TransportTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Trials as a runner would have made them, with the latencies and warnings that a test gives. */
final class Trials {

    private Trials() {}

    /** As many trials as there are means; each delivers 100 events with latencies around its mean. */
    static List<TrialResult> around(long... meansNanos) {
        List<TrialResult> trials = new ArrayList<>();
        for (long mean : meansNanos) {
            long[] latencies =
                    LongStream.range(0, 100).map(i -> mean + (i - 50) * 1_000).toArray();
            trials.add(of(trials.size() + 1, List.of(), latencies));
        }
        return trials;
    }

    static TrialResult of(int number, List<Warning> warnings, long... latenciesNanos) {
        LatencyHistogram delivery = new LatencyHistogram();
        LongStream.of(latenciesNanos).forEach(delivery::record);
        LatencyHistogram none = new LatencyHistogram();
        long count = latenciesNanos.length;
        TransportTotals bytes = TransportTotals.NONE;
        ProcessCost cost = new ProcessCost(1, 1_000_000_000, 1_000_000, 0L, null, null, 5_000L, 0, 0, 10L, 2L, 0);
        return new TrialResult(
                number,
                number,
                "2026-01-01T00:00:00.000Z",
                warnings,
                count,
                count,
                new DeliveryCounts(count, count, count, count, 0, 0, 0, 0, 0, 0),
                TrialLatencies.of(delivery, none, none),
                null,
                RequestCounts.NONE,
                RequestCounts.NONE,
                count,
                new ByteLedger(bytes, bytes, bytes, bytes),
                KernelCounts.estimated(bytes, 0, "a test"),
                Map.of("closed", 1),
                new MachineCost(cost, cost, null, null, new MemoryCost(1, null, null, null, null), null),
                List.of());
    }
}
