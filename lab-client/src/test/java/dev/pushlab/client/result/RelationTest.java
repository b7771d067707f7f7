package dev.pushlab.client.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.IntervalMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {

    @ParameterizedTest
    @CsvSource({
        "<,  1, 2, 2.1, MET",
        "<,  1, 2, 2,   INCONCLUSIVE",
        "<,  1, 2, 1.5, INCONCLUSIVE",
        "<,  1, 2, 1,   NOT_MET",
        "<=, 1, 2, 2,   MET",
        "<=, 1, 2, 1,   INCONCLUSIVE",
        "<=, 1, 2, 0.9, NOT_MET",
        ">,  1, 2, 0.9, MET",
        ">,  1, 2, 1,   INCONCLUSIVE",
        ">,  1, 2, 2,   NOT_MET",
        ">=, 1, 2, 1,   MET",
        ">=, 1, 2, 2,   INCONCLUSIVE",
        ">=, 1, 2, 2.1, NOT_MET",
        "==, 1, 1, 1,   MET",
        "==, 1, 2, 1,   INCONCLUSIVE",
        "==, 1, 2, 3,   NOT_MET",
        "!=, 1, 2, 3,   MET",
        "!=, 1, 2, 1,   INCONCLUSIVE",
        "!=, 1, 1, 1,   NOT_MET"
    })
    void theWholeIntervalDecides(String sign, double low, double high, double limit, LimitVerdict verdict) {
        Interval interval = new Interval(low, low, high, 0.95, IntervalMethod.PERCENTILE_BOOTSTRAP_LOG);
        assertEquals(verdict, Relation.of(sign).orElseThrow().judge(interval, limit));
    }

    @ParameterizedTest
    @CsvSource({"<, NOT_MET", "<=, MET", ">, NOT_MET", ">=, MET", "==, MET", "!=, NOT_MET"})
    void anExactValueIsAlwaysDecided(String sign, LimitVerdict verdict) {
        assertEquals(verdict, Relation.of(sign).orElseThrow().judge(5, 5));
    }
}
