package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.model.Crossover.Side;
import org.junit.jupiter.api.Test;

final class CrossoverTest {
    private static final Workload POLLED = Workloads.golden(1, Heads.bare(281, 191));
    private static final Side POLL = new Side(new PollModel(), POLLED);
    private static final Side LONG_POLL = new Side(new LongPollModel(), POLLED);
    private static final Side WEB_SOCKET = new Side(new WebSocketModel(), Workloads.golden(1, Heads.bare(283, 193)));

    @Test
    void longPollMakesMoreRequestsThanPollingOnceItsCycleIsShorterThanTheInterval() {
        double rate = Crossover.eventsPerSecond(POLL, LONG_POLL, Prediction::requestsPerSecond)
                .orElseThrow();
        double q = Math.exp(-rate * 0.05) * (1 - Math.exp(-rate * 30));
        assertEquals(1, 0.05 + q / rate, 1e-9);
        assertEquals(1, rate, 0.01);
    }

    @Test
    void pollingAndWebSocketMeetAtTheRateOfTheFormula() {
        assertEquals(
                (281 + 191) / 2.0,
                Crossover.eventsPerSecond(POLL, WEB_SOCKET, p -> p.traffic().appBytesPerSecond())
                        .orElseThrow(),
                1e-6);
        assertEquals(
                (281 + 191 + 3 * 52) / (2 + 2 * 52.0),
                Crossover.eventsPerSecond(POLL, WEB_SOCKET, p -> p.traffic().ipBytesPerSecond())
                        .orElseThrow(),
                1e-6);
    }

    @Test
    void theOrderOfTheSidesDoesNotMatter() {
        double one = Crossover.eventsPerSecond(POLL, LONG_POLL, Prediction::requestsPerSecond)
                .orElseThrow();
        double other = Crossover.eventsPerSecond(LONG_POLL, POLL, Prediction::requestsPerSecond)
                .orElseThrow();
        assertEquals(one, other, 1e-12);
    }

    @Test
    void aSideThatIsAlwaysDearerIsNeverMet() {
        Side sse = new Side(new SseModel(), WEB_SOCKET.workload());
        assertTrue(Crossover.eventsPerSecond(sse, WEB_SOCKET, p -> p.traffic().appBytesPerSecond())
                .isEmpty());
        Workload slow = Workloads.with(POLLED, Timing.onPath(0.025, 40, 30));
        Side slowPoll = new Side(new PollModel(), slow);
        Side held = new Side(new LongPollModel(), slow);
        assertTrue(Crossover.eventsPerSecond(slowPoll, held, Prediction::requestsPerSecond)
                .isEmpty());
    }
}
