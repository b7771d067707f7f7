package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialFiguresTest {
    @Test
    void theMedianIsTheMiddleOrHalfwayBetweenTheTwoInTheMiddle() {
        assertEquals(3, TrialFigures.median(List.of(9.0, 3.0, 1.0)));
        assertEquals(4, TrialFigures.median(List.of(9.0, 3.0, 5.0, 1.0)));
    }

    @Test
    void theGeometricMeanOfAFactorAndItsInverseIsOne() {
        assertEquals(1, TrialFigures.geometricMean(List.of(8.0, 0.125)), 1e-15);
        assertEquals(4, TrialFigures.geometricMean(List.of(2.0, 4.0, 8.0)), 1e-14);
    }

    @Test
    void theMeanIsTheSumSharedOut() {
        assertEquals(2.5, TrialFigures.mean(List.of(1.0, 2.0, 3.0, 4.0)));
    }
}
