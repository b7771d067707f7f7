package dev.pushlab.client.stats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A bar of the distribution of latencies on a scale of logarithms, on which each bar is wider than the one before by
 * the same factor.
 *
 * @param fromNanos its lower end
 * @param toNanos its upper end, which belongs to the next bar
 * @param share of all events that lie in it, 0 to 1
 */
public record LatencyBin(double fromNanos, double toNanos, double share) {

    private static final int BINS_PER_DECADE = 10;

    /**
     * The bars of a trial, or of merged trials, from the lowest latency to the highest without a hole; none without
     * events. Latencies below 1 ns, negative ones included, have no logarithm and are counted in the bar from 1 ns.
     */
    public static List<LatencyBin> of(LatencyHistogram latencies) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (Map.Entry<Long, Long> one : latencies.countByNanos().entrySet()) {
            counts.merge(bin(one.getKey()), one.getValue(), Long::sum);
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        double all = latencies.count();
        return IntStream.rangeClosed(counts.firstKey(), counts.lastKey())
                .mapToObj(bin -> new LatencyBin(start(bin), start(bin + 1), counts.getOrDefault(bin, 0L) / all))
                .toList();
    }

    private static int bin(long nanos) {
        return (int) Math.floor(Math.log10(Math.max(1, nanos)) * BINS_PER_DECADE);
    }

    private static double start(int bin) {
        return Math.pow(10, (double) bin / BINS_PER_DECADE);
    }
}
