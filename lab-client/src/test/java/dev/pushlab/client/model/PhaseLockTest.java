package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhaseLockTest {

    @ParameterizedTest
    @CsvSource({
        "1,     1, 1,  0,     1",
        "0.25,  1, 4,  0.375, 0.625",
        "4,     1, 1,  0,     1",
        "0.75,  1, 4,  0.375, 0.625",
        "0.3,   1, 10, 0.45,  0.55",
        "0.25,  0.252, 126, 0.125, 0.127",
    })
    void theRangeIsOneOverTheNumberOfPlaces(double event, double ask, long places, double least, double greatest) {
        PhaseLock lock = PhaseLock.of(event, ask);
        assertEquals(places, lock.places());
        assertEquals(least, lock.leastMeanSeconds(), 1e-9);
        assertEquals(greatest, lock.greatestMeanSeconds(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1.4142135623730951, 1", "1e-10, 1", "1, 0.001234567891"})
    void thereIsNoRangeWhereTheRatioIsNotSimple(double event, double ask) {
        PhaseLock lock = PhaseLock.of(event, ask);
        assertEquals(lock.leastMeanSeconds(), lock.greatestMeanSeconds());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.75, 1", "0.4, 1", "2.5, 1"})
    void pollersAtEveryPhaseFillTheRangeAndAverageToHalfTheInterval(double event, double ask) {
        PhaseLock lock = PhaseLock.of(event, ask);
        int clients = 1_000;
        double[] means = new double[clients];
        for (int i = 0; i < clients; i++) {
            means[i] = meanWait(event, ask, (i + 0.5) / clients * ask);
            assertTrue(means[i] >= lock.leastMeanSeconds() - 1e-9 && means[i] <= lock.greatestMeanSeconds() + 1e-9);
        }
        assertEquals(lock.leastMeanSeconds(), DoubleStream.of(means).min().orElseThrow(), 2 * ask / clients);
        assertEquals(lock.greatestMeanSeconds(), DoubleStream.of(means).max().orElseThrow(), 2 * ask / clients);
        assertEquals(ask / 2, DoubleStream.of(means).average().orElseThrow(), 1e-9);
    }

    /** A single client's mean, event by event: each waits for the first of its polls that is not before it. */
    private static double meanWait(double event, double ask, double firstPoll) {
        int events = 600;
        double sum = 0;
        for (int i = 0; i < events; i++) {
            double at = i * event;
            double poll = firstPoll;
            for (long n = (long) (at / ask) - 1; poll < at; n++) {
                poll = firstPoll + n * ask;
            }
            sum += poll - at;
        }
        return sum / events;
    }

    @Test
    void manyPlacesAreNoLock() {
        PhaseLock lock = PhaseLock.of(1.0001, 1);
        assertEquals(0.5, lock.leastMeanSeconds());
        assertEquals(10_000, lock.places());
    }
}
