package dev.pushlab.client.stats;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The events of one trial, counted up by latency on a grid that all trials of a cell share.
 *
 * <p>The shared grid makes the percentile of any selection of trials, merged, a binary search: a bootstrap needs it ten
 * thousand times, and adding up histograms that often would take seconds for each figure.
 */
public final class TrialEvents {
    private final long[] gridNanos;
    private final long[] countUpTo;
    private final double sumNanos;

    private TrialEvents(long[] gridNanos, Map<Long, Long> counts, double sumNanos) {
        this.gridNanos = gridNanos;
        this.countUpTo = new long[gridNanos.length];
        this.sumNanos = sumNanos;
        long running = 0;
        for (int i = 0; i < gridNanos.length; i++) {
            running += counts.getOrDefault(gridNanos[i], 0L);
            countUpTo[i] = running;
        }
    }

    /** The trials of one cell, in the given order, on one grid. */
    public static List<TrialEvents> of(List<LatencyHistogram> trials) {
        List<Map<Long, Long>> counts =
                trials.stream().map(LatencyHistogram::countByNanos).toList();
        long[] grid = counts.stream()
                .flatMap(trial -> trial.keySet().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .distinct()
                .toArray();
        return IntStream.range(0, trials.size())
                .mapToObj(
                        i -> new TrialEvents(grid, counts.get(i), trials.get(i).sumNanos()))
                .toList();
    }

    /** How many events the trial had. */
    public long count() {
        return countUpTo.length == 0 ? 0 : countUpTo[countUpTo.length - 1];
    }

    /**
     * The figure "percentile of the merged trials" (0 to 100, in nanoseconds; NaN without events), for
     * {@link Bootstrap}.
     */
    public static ToDoubleFunction<List<TrialEvents>> percentile(double percentile) {
        return trials -> count(trials) == 0 ? Double.NaN : percentileNanos(trials, percentile);
    }

    /** The figure "mean of the merged trials' events" (in nanoseconds; NaN without events), for {@link Bootstrap}. */
    public static ToDoubleFunction<List<TrialEvents>> mean() {
        return TrialEvents::meanNanos;
    }

    /**
     * The lowest latency that at least {@code percentile} percent of the trials' events, merged, do not exceed; as
     * HdrHistogram gives it.
     *
     * @param trials trials of one cell, from one call of {@link #of}, with at least one event; the same trial may stand
     *     there several times
     */
    static long percentileNanos(List<TrialEvents> trials, double percentile) {
        // In doubles 99.9 percent of 41,000 is a little above 40,959; one step down keeps that rank.
        long rank = Math.max(1, (long) Math.ceil(Math.nextDown(percentile) * count(trials) / 100));
        long[] grid = trials.get(0).gridNanos;
        int low = 0;
        int high = grid.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (countUpTo(trials, middle) >= rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return grid[low];
    }

    static double meanNanos(List<TrialEvents> trials) {
        double sum = 0;
        for (TrialEvents trial : trials) {
            sum += trial.sumNanos;
        }
        return sum / count(trials);
    }

    private static long count(List<TrialEvents> trials) {
        long count = 0;
        for (TrialEvents trial : trials) {
            count += trial.count();
        }
        return count;
    }

    private static long countUpTo(List<TrialEvents> trials, int place) {
        long count = 0;
        for (TrialEvents trial : trials) {
            count += trial.countUpTo[place];
        }
        return count;
    }
}
