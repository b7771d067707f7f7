package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class TrialEventsTest {
    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void percentilesOfAnySelectionOfTrialsAreThoseOfTheirMergedHistograms() {
        List<LatencyHistogram> trials =
                IntStream.range(0, 5).mapToObj(i -> trial(100 << i)).toList();
        List<TrialEvents> events = TrialEvents.of(trials);
        for (int resample = 0; resample < 50; resample++) {
            Histogram merged = Histograms.create();
            List<TrialEvents> drawn = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int trial = random.nextInt(5);
                merged.add(trials.get(trial).latencies());
                drawn.add(events.get(trial));
            }
            for (double percentile : new double[] {0.01, 10, 50, 90, 99, 99.9, 100}) {
                assertEquals(merged.getValueAtPercentile(percentile), TrialEvents.percentileNanos(drawn, percentile));
            }
            assertEquals(merged.getMean(), TrialEvents.meanNanos(drawn), 1e-6 * merged.getMean());
        }
    }

    @Test
    void aMergedPercentileIsNotTheAverageOfPercentiles() {
        LatencyHistogram fast = new LatencyHistogram();
        LatencyHistogram slow = new LatencyHistogram();
        for (int i = 0; i < 990; i++) {
            fast.record(10);
        }
        for (int i = 0; i < 10; i++) {
            slow.record(1_000);
        }
        List<TrialEvents> events = TrialEvents.of(List.of(fast, slow));
        assertEquals(10, TrialEvents.percentile(99).applyAsDouble(events));
        assertEquals(1_000, TrialEvents.percentile(99.1).applyAsDouble(events));
    }

    @Test
    void aPercentileIsNotOneEventTooFarForRoundCounts() {
        LatencyHistogram trial = new LatencyHistogram();
        for (int i = 1; i <= 41_000; i++) {
            trial.record(i <= 40_959 ? 10 : 1_000);
        }
        assertEquals(10, TrialEvents.percentileNanos(TrialEvents.of(List.of(trial)), 99.9));
    }

    @Test
    void aTrialWithoutEventsAddsNothing() {
        List<TrialEvents> events = TrialEvents.of(List.of(trial(100), new LatencyHistogram()));
        assertEquals(0, events.get(1).count());
        assertEquals(TrialEvents.percentileNanos(events.subList(0, 1), 90), TrialEvents.percentileNanos(events, 90));
    }

    @Test
    void trialsWithoutAnyEventHaveNoFigure() {
        List<TrialEvents> nothing = TrialEvents.of(List.of(new LatencyHistogram(), new LatencyHistogram()));
        assertTrue(Double.isNaN(TrialEvents.percentile(50).applyAsDouble(nothing)));
        assertTrue(Double.isNaN(TrialEvents.mean().applyAsDouble(nothing)));
    }

    private LatencyHistogram trial(int count) {
        LatencyHistogram trial = new LatencyHistogram();
        for (int i = 0; i < count; i++) {
            trial.record((long) (2e6 * Math.exp(random.nextGaussian())));
        }
        return trial;
    }
}
