package dev.pushlab.client.model;

/**
 * The answer cycle under Poisson arrivals.
 *
 * <p>A cycle starts as an answer leaves. With probability q = e^(−λG)(1 − e^(−λH)) the gap G brings no event and the
 * hold time H does: that event waits the batching window b. The mean cycle is C = G + q(1/λ + b), as the mean of the
 * time held until an event or H is (1 − e^(−λH))/λ. Per cycle there wait λG events evenly up to G, q exactly b, and qλb
 * evenly up to b, which together are λC.
 */
final class PoissonCycle {
    private PoissonCycle() {}

    static AnswerCycle of(double eventsPerSecond, Holding holding) {
        double gap = holding.gapSeconds();
        double hold = holding.holdSeconds();
        double window = holding.batchSeconds();
        double quietGap = 1 - some(eventsPerSecond, gap);
        double first = quietGap * some(eventsPerSecond, hold);
        double idleSeconds = eventsPerSecond == 0 ? hold : first / eventsPerSecond;
        double cycleSeconds = gap + idleSeconds + first * window;
        double eventsPerCycle = eventsPerSecond * gap + first * (1 + eventsPerSecond * window);
        double nonEmpty = some(eventsPerSecond, gap + hold);
        return new AnswerCycle(
                waits(gap, idleSeconds, window, first),
                1 / cycleSeconds,
                1 / eventsPerCycle,
                1 - nonEmpty,
                nonEmpty == 0 ? 1 : eventsPerCycle / nonEmpty,
                promptShare(eventsPerSecond, holding));
    }

    /** Weights are events a cycle over λ, which stay finite as λ goes to 0. */
    private static Latency waits(double gap, double idleSeconds, double window, double first) {
        if (idleSeconds == Double.POSITIVE_INFINITY) {
            return Latency.exactly(window);
        }
        return Latency.mixture(
                Latency.Piece.span(gap, 0, gap),
                Latency.Piece.point(idleSeconds, window),
                Latency.Piece.span(first * window, 0, window));
    }

    /** Backlog is answered at once, a first event b after it came, a request without event after H. */
    private static double promptShare(double eventsPerSecond, Holding holding) {
        double latest = Math.max(0, holding.promptSeconds() - holding.batchSeconds());
        double withEvent = some(eventsPerSecond, holding.gapSeconds() + Math.min(latest, holding.holdSeconds()));
        double without = 1 - some(eventsPerSecond, holding.gapSeconds() + holding.holdSeconds());
        return withEvent + (holding.holdSeconds() <= holding.promptSeconds() ? without : 0);
    }

    private static double some(double eventsPerSecond, double seconds) {
        return Arrivals.POISSON.someWithin(eventsPerSecond, seconds);
    }
}
