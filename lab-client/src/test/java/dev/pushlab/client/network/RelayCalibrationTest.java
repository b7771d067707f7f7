package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class RelayCalibrationTest {

    @Test
    void measuresRealDelayAndThroughputOfTheRelay() throws Exception {
        RelayCalibration calibration = RelayCalibration.measure(10_000_000);
        assertEquals(10_000_000, calibration.askedNanos());
        assertTrue(Math.abs(calibration.p50ErrorNanos()) < 5_000_000, calibration.toString());
        assertTrue(calibration.p99ErrorNanos() >= calibration.p50ErrorNanos(), calibration.toString());
        assertTrue(calibration.chunksPerSecond() > 10_000, calibration.toString());
    }

    @Test
    void eachLimitDecidesTheVerdict() {
        assertTrue(new RelayCalibration(0, 100_000, 500_000, 200_000).withinLimits());
        assertTrue(new RelayCalibration(0, -100_000, 0, 200_000).withinLimits());
        assertFalse(new RelayCalibration(0, 100_001, 500_000, 200_000).withinLimits());
        assertFalse(new RelayCalibration(0, -100_001, 0, 200_000).withinLimits());
        assertFalse(new RelayCalibration(0, 0, 500_001, 200_000).withinLimits());
        assertFalse(new RelayCalibration(0, 0, 0, 199_999).withinLimits());
    }
}
