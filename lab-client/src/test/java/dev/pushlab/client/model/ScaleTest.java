package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private static Scale scale(String transport, long clients) {
        Timing timing = Timing.onPath(0.025, 1, 30);
        Heads heads = Heads.bare(281, 191);
        Workload workload =
                new Workload(clients, Arrivals.POISSON, 4, 30, timing, Ping.NEVER, heads, Link.THREE_SEGMENTS);
        return Scale.of(workload, TransportModels.named(transport).predict(workload));
    }

    @Test
    void tenMillionClientsAreTenMillionTimesOne() {
        Scale poll = scale("poll", 10_000_000);
        assertEquals(10_000_000, poll.connections());
        assertEquals(1e7, poll.requestsPerSecond(), 1e-3);
        assertEquals(0, poll.messagesPerSecond());
        assertEquals(1e7 * (472 + 4 * 30) * 8 / 1e9, poll.appGigabitsPerSecond(), 1e-9);
        assertEquals(1e7 * (472 + 4 * 30 + 3 * 52) * 8 / 1e9, poll.ipGigabitsPerSecond(), 1e-9);
        Scale webSocket = scale("websocket", 10_000_000);
        assertEquals(4e7, webSocket.messagesPerSecond(), 1e-3);
        assertEquals(0, webSocket.requestsPerSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "poll,      20000, Infinity, Infinity, Infinity, Infinity, 500, requests",
        "websocket, 20000, 80000,    Infinity, Infinity, Infinity, 500, messages",
        "websocket, 20000, Infinity, 10,       Infinity, Infinity, 5,   network",
        "websocket, 20000, 80000,    10,       10000,    Infinity, 1000, connections",
        "websocket, 20000, 80000,    10,       Infinity, 1e8,      1200, memory",
    })
    void whatRunsOutFirstDecidesTheNumberOfMachines(
            String transport,
            double requests,
            double messages,
            double gigabits,
            double connections,
            double memory,
            long machines,
            String limit) {
        Machine machine = new Machine(requests, messages, gigabits, connections, memory, 12_000);
        assertEquals(new Fleet(machines, limit), Fleet.of(scale(transport, 10_000_000), machine));
    }

    @Test
    void anyScaleNeedsAMachineAndAPartOfOneIsAWholeOne() {
        Machine machine = new Machine(1_000, NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, 0);
        assertEquals(1, Fleet.of(scale("websocket", 1), machine).machines());
        assertEquals(2, Fleet.of(scale("poll", 1_001), machine).machines());
    }

    @Test
    void theLastOfASerialFanOutWaitsForAllSends() {
        FanOut fanOut = new FanOut(1_000, 6e-6);
        assertEquals(3.003e-3, fanOut.meanSeconds(), 1e-12);
        assertEquals(6e-3, fanOut.maxSeconds(), 1e-12);
        assertEquals(6e-6, new FanOut(1, 6e-6).meanSeconds(), 1e-15);
    }

    @Test
    void thePollCeilingIsRateTimesAcceptableLatency() {
        Machine machine = new Machine(20_000, NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, 0);
        assertEquals(40_000, machine.pollCeiling(2), 1e-9);
    }
}
