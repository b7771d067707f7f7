package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.IntervalMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioAxisTest {

    /** From 1/5 to 5 in seven columns on either side. */
    private static final RatioAxis AXIS = RatioAxis.holding(List.of(ratio(3.2, 1, 10)));

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0.5,0.4,0.66,'   ▒▒██│       '",
                "2,1.5,2.5,'       │██▒▒   '",
                "1,0.66,1.5,'     ▒▒│▒▒     '",
                "1,1,1,'       │       '",
                "0.01,0.001,0.02,'███████│       '",
                "100,50,200,'       │███████'"
            })
    void aBarIsSolidAsFarAsTheWholeIntervalReaches(double estimate, double low, double high, String bar) {
        assertEquals(bar, AXIS.bar(ratio(estimate, low, high)));
    }

    @Test
    void aDotStandsAtTheEstimateOnItsInterval() {
        assertEquals("       │  ─●─  ", AXIS.dot(ratio(2.5, 2, 3.3)));
        assertEquals("     ──●──     ", AXIS.dot(ratio(1, 0.66, 1.5)));
    }

    @Test
    void theAxisIsTheNarrowestThatHoldsAll() {
        assertEquals(5, AXIS.end());
        assertEquals(1.1, RatioAxis.holding(List.of()).end());
        assertEquals(
                10,
                RatioAxis.holding(List.of(ratio(2, 1, 3), ratio(0.11, 0.1, 0.2)))
                        .end());
    }

    private static Interval ratio(double estimate, double low, double high) {
        return new Interval(
                estimate,
                Math.min(low, estimate),
                Math.max(high, estimate),
                0.95,
                IntervalMethod.PERCENTILE_BOOTSTRAP_LOG);
    }
}
