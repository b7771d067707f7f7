package dev.pushlab.client.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The soak in its short form, and its verdict on planted growth. */
class SoakTest {

    @Test
    @Timeout(180)
    void nothingGrowsWhileSubscribersComeAndGo() throws Exception {
        SoakOutcome outcome = new SoakTrial(Duration.ofSeconds(18), reading -> {}).run();
        assertEquals(List.of(), outcome.growth(), outcome.readings().toString());
        assertTrue(outcome.connections() > 100, outcome.connections() + " subscriptions");
    }

    @Test
    void whatGrowsIsNamed() {
        assertGrows("heap bytes", i -> new SoakReading(20_000_000L + i * 3_000_000L, 30, 40, 0));
        assertGrows("threads", i -> new SoakReading(20_000_000L, 30 + i * 10, 40, 0));
        assertGrows("descriptors", i -> new SoakReading(20_000_000L, 30, 40 + i * 10, 0));
        assertGrows("subscribers", i -> new SoakReading(20_000_000L, 30, 40, i == 8 ? 1 : 0));
    }

    @Test
    void whatOnlyWaversIsNot() {
        SoakOutcome outcome = outcome(i -> new SoakReading(20_000_000L + i % 2 * 3_000_000L, 30 + i % 3, 40, 0));
        assertEquals(List.of(), outcome.growth());
    }

    private static void assertGrows(String what, java.util.function.IntFunction<SoakReading> reading) {
        List<String> growth = outcome(reading).growth();
        assertEquals(1, growth.size(), growth.toString());
        assertTrue(growth.get(0).startsWith(what + ": "), growth.toString());
    }

    private static SoakOutcome outcome(java.util.function.IntFunction<SoakReading> reading) {
        return new SoakOutcome(IntStream.range(0, 9).mapToObj(reading).toList(), 1);
    }
}
