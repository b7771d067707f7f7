package dev.pushlab.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishPlanTest {

    private static final long SECOND = 1_000_000_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 100, 1_000, 8_000, 100_000})
    void periodicEventsStandExactlyOneIntervalApart(int rate) {
        assertArrayEquals(
                LongStream.range(0, 7L * rate).map(i -> i * (SECOND / rate)).toArray(),
                offsets(Arrivals.PERIODIC, rate, 7 * SECOND, 0));
    }

    /** Intervals that no number of nanoseconds holds: each event is at the nearest one, so nothing adds up. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 7, 30, 999, 0.3, 123.456})
    void periodicEventsNeverDriftByANanosecond(double rate) {
        long[] offsets = offsets(Arrivals.PERIODIC, rate, 100 * SECOND, 0);

        for (int i = 0; i < offsets.length; i++) {
            assertEquals(i * 1e9 / rate, offsets[i], 0.51, "event " + i);
        }
    }

    /** An event that would fall on the end belongs to what comes after it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 9, 10, 11, 13, 49, 93, 100, 107, 1_000, 3_000})
    void theEndOfThePlanIsNotPartOfIt(int rate) {
        for (int count = 1; count <= 300; count++) {
            long duration = Math.round(count * 1e9 / rate);

            assertEquals(count, offsets(Arrivals.PERIODIC, rate, duration, 0).length, count + " events");
            assertEquals(
                    count + 1, offsets(Arrivals.PERIODIC, rate, duration + 1, 0).length, count + " events and 1 ns");
        }
    }

    @ParameterizedTest
    @EnumSource(Arrivals.class)
    void everyEventIsWithinThePlanAndNoneIsBeforeTheOneBefore(Arrivals arrivals) {
        long[] offsets = offsets(arrivals, 731, 3 * SECOND, 42);

        assertTrue(offsets[0] >= 0 && offsets[offsets.length - 1] < 3 * SECOND);
        for (int i = 1; i < offsets.length; i++) {
            assertTrue(offsets[i] >= offsets[i - 1], "event " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(Arrivals.class)
    void aPlanOfNoDurationHasNoEvents(Arrivals arrivals) {
        assertEquals(0, offsets(arrivals, 100, 0, 1).length);
    }

    @Test
    void burstsAreTenAtOnceAtTheMeanRate() {
        long[] offsets = offsets(Arrivals.BURST, 100, SECOND, 0);

        assertArrayEquals(
                IntStream.range(0, 100)
                        .mapToLong(i -> i / Arrivals.BURST_SIZE * SECOND / 10)
                        .toArray(),
                offsets);
    }

    @Test
    void burstsGroupExactlyWhereTheirPauseIsNoWholeNumberOfNanoseconds() {
        long[] offsets = offsets(Arrivals.BURST, 70, 100 * SECOND, 0);

        assertEquals(7_000, offsets.length);
        for (int i = 0; i < offsets.length; i++) {
            assertEquals(Math.round(i / 10 * SECOND / 7.0), offsets[i], "event " + i);
        }
    }

    /**
     * Of n = 100,000 exponential pauses with mean 1 the mean has standard deviation 1/sqrt(n), and the variance has
     * sqrt(8/n) (the fourth central moment is 9). Five of them: one seed in a million would fail.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -4, Long.MIN_VALUE})
    void poissonPausesHaveTheMeanAndVarianceOfTheExponential(long seed) {
        double rate = 1_000;
        double[] pauses = pauses(offsets(Arrivals.POISSON, rate, 100 * SECOND, seed), rate);
        double mean = Arrays.stream(pauses).average().orElseThrow();
        double variance =
                Arrays.stream(pauses).map(x -> (x - mean) * (x - mean)).sum() / (pauses.length - 1);

        assertEquals(1, mean, 5 / Math.sqrt(pauses.length));
        assertEquals(1, variance, 5 * Math.sqrt(8.0 / pauses.length));
    }

    /** Kolmogorov's distance: above 2.3/sqrt(n) for one sample in 20,000 (2 exp(-2 t^2) at t = 2.3). */
    @Test
    void poissonPausesHaveTheShapeOfTheExponential() {
        double[] pauses = pauses(offsets(Arrivals.POISSON, 1_000, 100 * SECOND, 11), 1_000);
        Arrays.sort(pauses);
        double farthest = 0;
        for (int i = 0; i < pauses.length; i++) {
            farthest = Math.max(farthest, Math.abs(1 - Math.exp(-pauses[i]) - (i + 0.5) / pauses.length));
        }

        assertTrue(farthest < 2.3 / Math.sqrt(pauses.length), farthest + " is the distance");
    }

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
        long[] plan = offsets(Arrivals.POISSON, 500, 10 * SECOND, 7);

        assertArrayEquals(plan, offsets(Arrivals.POISSON, 500, 10 * SECOND, 7));
        assertNotEquals(Arrays.hashCode(plan), Arrays.hashCode(offsets(Arrivals.POISSON, 500, 10 * SECOND, 8)));
    }

    @ParameterizedTest
    @EnumSource(Arrivals.class)
    void aLongerPlanBeginsLikeAShorterOne(Arrivals arrivals) {
        long[] shorter = offsets(arrivals, 200, 2 * SECOND, 5);
        long[] longer = offsets(arrivals, 200, 5 * SECOND, 5);

        assertArrayEquals(shorter, Arrays.copyOf(longer, shorter.length));
        assertTrue(longer[shorter.length] >= 2 * SECOND);
    }

    @Test
    void moreEventsThanFitAPlanAreRefusedBeforeAnyIsPlanned() {
        long most = 200 * SECOND;

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> offsets(Arrivals.PERIODIC, 100_000, most + 10_000, 0));

        assertEquals(
                "ratePerSecond 100000.0 over durationNanos 200000010000 makes 20000001 events; at most 20000000 fit one"
                        + " plan: lower the rate or the duration",
                refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> offsets(Arrivals.POISSON, 100_000, Long.MAX_VALUE, 0));
    }

    @ParameterizedTest
    @EnumSource(Arrivals.class)
    void theSmallestRateOverTheLongestTimeIsAPlan(Arrivals arrivals) {
        assertTrue(offsets(arrivals, Double.MIN_VALUE, Long.MAX_VALUE, 0).length <= Arrivals.BURST_SIZE);
    }

    private static long[] offsets(Arrivals arrivals, double rate, long durationNanos, long seed) {
        PublishPlan plan = PublishPlan.of(new PublishOrder(arrivals, rate, durationNanos, 1, seed));
        return IntStream.range(0, plan.size()).mapToLong(plan::offsetNanos).toArray();
    }

    private static double[] pauses(long[] offsets, double rate) {
        return IntStream.range(1, offsets.length)
                .mapToDouble(i -> (offsets[i] - offsets[i - 1]) / 1e9 * rate)
                .toArray();
    }
}
