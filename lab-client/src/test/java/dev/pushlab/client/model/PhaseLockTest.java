package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhaseLockTest {
    private static final int EVENTS = 600;

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
        PhaseLock lock = PhaseLock.of(event, ask, 3_600);
        assertEquals(places, lock.places());
        assertEquals(least, lock.leastMeanSeconds(), 1e-9);
        assertEquals(greatest, lock.greatestMeanSeconds(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "9999, 1", "10001, 10000", "1000000, 10000"})
    void aRatioNearOneIsLockedOnlyWhileARunIsTooShortToDrift(double runSeconds, long places) {
        assertEquals(places, PhaseLock.of(1.0001, 1, runSeconds * 1.0001).places());
    }

    @ParameterizedTest
    @CsvSource({"1.4142135623730951, 1", "1e-6, 1", "1, 0.6180339887498949"})
    void theRangeIsNarrowWhereTheRatioIsNotSimple(double event, double ask) {
        PhaseLock lock = PhaseLock.of(event, ask, 100_000);
        assertTrue(lock.places() > 1_000);
        assertTrue(lock.places() <= 100_000 / event);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.75, 1", "0.4, 1", "2.5, 1"})
    void pollersAtEveryPhaseFillTheRangeAndAverageToHalfTheInterval(double event, double ask) {
        PhaseLock lock = PhaseLock.of(event, ask, EVENTS * event);
        double[] means = means(event, ask);
        double least = DoubleStream.of(means).min().orElseThrow();
        double greatest = DoubleStream.of(means).max().orElseThrow();
        assertEquals(lock.leastMeanSeconds(), least, 2 * ask / means.length);
        assertEquals(lock.greatestMeanSeconds(), greatest, 2 * ask / means.length);
        assertEquals(ask / 2, DoubleStream.of(means).average().orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.75, 1", "0.7501, 1", "2.5003, 1", "1.4142135623730951, 1"})
    void noPollerLeavesTheRange(double event, double ask) {
        PhaseLock lock = PhaseLock.of(event, ask, EVENTS * event);
        double edge = ask / EVENTS; // of an unfinished turn around the places
        for (double mean : means(event, ask)) {
            assertTrue(mean >= lock.leastMeanSeconds() - edge && mean <= lock.greatestMeanSeconds() + edge);
        }
    }

    @Test
    void aPollerInStepWithEventsStaysWhereItStarted() {
        assertEquals(0.0005, means(1, 1)[0], 1e-9);
    }

    private static double[] means(double event, double ask) {
        int clients = 1_000;
        double[] means = new double[clients];
        for (int i = 0; i < clients; i++) {
            means[i] = meanWait(event, ask, (i + 0.5) / clients * ask);
        }
        return means;
    }

    /** A single client's mean, event by event: each waits for the first of its polls that is not before it. */
    private static double meanWait(double event, double ask, double firstPoll) {
        double sum = 0;
        for (int i = 0; i < EVENTS; i++) {
            double at = i * event;
            double poll = firstPoll;
            for (long n = (long) (at / ask) - 1; poll < at; n++) {
                poll = firstPoll + n * ask;
            }
            sum += poll - at;
        }
        return sum / EVENTS;
    }
}
