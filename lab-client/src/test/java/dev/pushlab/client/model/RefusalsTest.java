package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusalsTest {

    private static void assertRefused(String message, Consumer<Double> make, double value) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> make.accept(value));
        assertEquals(message, refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void anImpossibleTimeRateOrSizeIsNamed(double value) {
        String rest = " is " + value + "; allowed: a finite number >= 0.0";
        Pacing rate = Pacing.FIXED_RATE;
        Workload good = Workloads.golden(1, Heads.bare(1, 1));
        assertRefused("oneWayDelaySeconds" + rest, v -> new Timing(v, 0, 0, 1, rate, 1, 0), value);
        assertRefused("serverSeconds" + rest, v -> new Timing(0, v, 0, 1, rate, 1, 0), value);
        assertRefused("thinkSeconds" + rest, v -> new Timing(0, 0, v, 1, rate, 1, 0), value);
        assertRefused("pollSeconds" + rest, v -> new Timing(0, 0, 0, v, rate, 1, 0), value);
        assertRefused("batchSeconds" + rest, v -> new Timing(0, 0, 0, 1, rate, 1, v), value);
        assertRefused("eventsPerSecond" + rest, good::withEventsPerSecond, value);
        assertRefused("requestBytes" + rest, v -> Heads.bare(v, 1), value);
        assertRefused("responseBytes" + rest, v -> Heads.bare(1, v), value);
        assertRefused("emptyBodyBytes" + rest, v -> new Heads(1, 1, 1, v, 0, 0), value);
        assertRefused("batchEnvelopeBytes" + rest, v -> new Heads(1, 1, 1, 0, v, 0), value);
        assertRefused("eventEnvelopeBytes" + rest, v -> new Heads(1, 1, 1, 0, 0, v), value);
        assertRefused("segmentHeadBytes" + rest, v -> new Link(0, v, 0), value);
        assertRefused("sendSeconds" + rest, v -> new FanOut(1, v), value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aHoldTimeOrCapacityIsAboveZero(double value) {
        String rest = " is " + value + "; allowed: a number > 0, or Infinity";
        assertRefused("holdSeconds" + rest, v -> Timing.onPath(0, 1, v), value);
        assertRefused("everySeconds" + rest, v -> new Ping(v, 0), value);
        assertRefused("requestsPerSecond" + rest, v -> new Machine(v, 1, 1, 1, 1, 1), value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, 95, Double.NaN})
    void aQuantileIsAskedForAsAShare(double p) {
        Latency latency = Latency.uniform(0, 1);
        assertRefused("p is " + p + "; allowed: 0 to 1", latency::quantileSeconds, p);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000000001"})
    void clientsAreCounted(long clients) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new FanOut(clients, 0));
        assertEquals("clients is " + clients + "; allowed: 1 to 1000000000", refusal.getMessage());
    }

    @Test
    void aPingCarriesAtMostWhatAControlFrameMay() {
        assertRefused("payloadBytes is 126.0; allowed: 0 to 125", v -> new Ping(1, v), 126);
    }

    @Test
    void pollingWithoutAnyPauseIsRefusedOnlyWhereNothingElseTakesTime() {
        String message =
                "pollSeconds is 0.0; allowed: > 0 where oneWayDelaySeconds and serverSeconds are 0, or a client"
                        + " would poll without end";
        assertRefused(message, v -> Timing.onPath(0, v, 1), 0);
        assertEquals(0.2, Timing.onPath(0.1, 0, 1).pollPeriodSeconds(), 1e-12);
    }

    @Test
    void periodicEventsNeedAHoldTimeOfAtLeastTheGap() {
        Workload golden = Workloads.golden(1, Heads.bare(1, 1));
        Workload periodic = new Workload(
                1, Arrivals.PERIODIC, 1, 0, Timing.onPath(0.5, 1, 0.9), Ping.NEVER, golden.heads(), Link.LINUX);
        var refusal = assertThrows(IllegalArgumentException.class, () -> new LongPollModel().predict(periodic));
        assertEquals(
                "holdSeconds is 0.9; allowed: at least the gap between an answer and the next request, 1.0, for periodic"
                        + " arrivals",
                refusal.getMessage());
    }

    @Test
    void anUnknownTransportIsToldTheKnownOnes() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> TransportModels.named("pigeon"));
        assertEquals("transport is 'pigeon'; allowed: poll, long-poll, websocket, sse", refusal.getMessage());
    }
}
