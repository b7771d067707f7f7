package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @Test
    void includesItsBoundsAndWhatLiesBetween() {
        Interval interval = interval(2, 1, 3);
        assertTrue(interval.includes(1) && interval.includes(2.5) && interval.includes(3));
        assertFalse(interval.includes(Math.nextDown(1.0)) || interval.includes(Math.nextUp(3.0)));
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 1", "4, 1, 3", "0, 1, 3", "NaN, 1, 3", "2, NaN, 3", "2, 1, Infinity"})
    void refusesBoundsThatDoNotEncloseTheEstimate(double estimate, double low, double high) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> interval(estimate, low, high));
        assertEquals(
                "interval is " + low + " <= " + estimate + " <= " + high + "; allowed: finite numbers in this order",
                e.getMessage());
    }

    private static Interval interval(double estimate, double low, double high) {
        return new Interval(estimate, low, high, 0.95, IntervalMethod.PERCENTILE_BOOTSTRAP_LOG);
    }
}
