package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainIntervalsTest {
    private final PlainIntervals plain = new PlainIntervals(new Bootstrap(20_000, 0.9, 5));

    @Test
    void thePercentileIntervalIsThatOfThePublishedExample() {
        double[] bounds = plain.percentile(PublishedExample.SPATIAL_TEST, PublishedExample::variance);
        assertEquals(100.8, bounds[0], 4);
        assertEquals(233.9, bounds[1], 4);
        assertEquals(97.8, bounds[0], 1.5);
        assertEquals(235.6, bounds[1], 1.5);
    }

    @Test
    void theBcaIntervalIsThatOfThePublishedExample() {
        double[] bounds = plain.bca(PublishedExample.SPATIAL_TEST, PublishedExample::variance);
        assertEquals(115.8, bounds[0], 2);
        assertEquals(259.6, bounds[1], 4);
    }
}
