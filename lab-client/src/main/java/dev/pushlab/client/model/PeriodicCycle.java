package dev.pushlab.client.model;

/**
 * The answer cycle under periodic arrivals, one event every τ = 1/λ.
 *
 * <p>With τ &lt; G every gap brings an event, so answers follow at G and the events wait evenly up to G. With τ &ge; G
 * the cycle renews itself at each event that finds a request waiting. Such an event is answered after the window b,
 * with those that came meanwhile. Of the time that the next event then comes later, what exceeds whole rounds of gap
 * and hold, y, decides: in the hold (y &ge; G) the cycle is complete; in the gap it waits G − y, and the event after it
 * is placed τ − G further round the circle of length G + H, so a run of events waits longer, or shorter, in equal
 * steps. Without window and with G &le; τ &lt; G + H no event waits and each has one request.
 */
final class PeriodicCycle {
    /** A run that never ends, because it goes exactly round, counts as this many events. */
    private static final double ENDLESS = 1e12;

    private PeriodicCycle() {}

    static AnswerCycle of(double eventsPerSecond, Holding holding) {
        if (holding.holdSeconds() < holding.gapSeconds()) {
            throw new IllegalArgumentException("holdSeconds is " + holding.holdSeconds() + "; allowed: at least the gap"
                    + " between an answer and the next request, " + holding.gapSeconds() + ", for periodic arrivals");
        }
        if (eventsPerSecond == 0) {
            return PoissonCycle.of(0, holding); // a single event knows no pattern
        }
        double gap = holding.gapSeconds();
        double intervalSeconds = 1 / eventsPerSecond;
        return intervalSeconds < gap ? alwaysBehind(eventsPerSecond, gap) : renewing(intervalSeconds, holding);
    }

    private static AnswerCycle alwaysBehind(double eventsPerSecond, double gap) {
        double batch = eventsPerSecond * gap;
        return new AnswerCycle(Latency.uniform(0, gap), 1 / gap, 1 / batch, 0, batch, 1);
    }

    private static AnswerCycle renewing(double intervalSeconds, Holding holding) {
        double gap = holding.gapSeconds();
        double window = holding.batchSeconds();
        double roundSeconds = gap + holding.holdSeconds();

        double gathered = 1 + Math.floor(window / intervalSeconds);
        double nextSeconds = gathered * intervalSeconds - window;
        Run run = Run.from(nextSeconds % roundSeconds, intervalSeconds - gap, gap, roundSeconds);

        double events = gathered + run.events;
        double travelled = nextSeconds + run.events * (intervalSeconds - gap);
        double timeouts = Math.floor(travelled / roundSeconds);
        double nonEmpty = 1 + run.events;
        double answers = nonEmpty + timeouts;

        boolean firstPrompt = travelled % roundSeconds - gap + window <= holding.promptSeconds();
        boolean timeoutPrompt = holding.holdSeconds() <= holding.promptSeconds();
        double prompt = run.events + (firstPrompt ? 1 : 0) + (timeoutPrompt ? timeouts : 0);
        return new AnswerCycle(
                Latency.mixture(
                        Latency.Piece.steps(gathered, window, -intervalSeconds),
                        Latency.Piece.steps(run.events, run.firstWaitSeconds, run.stepSeconds)),
                answers / (events * intervalSeconds),
                answers / events,
                timeouts / answers,
                events / nonEmpty,
                prompt / answers);
    }

    /** Successive events that fall into a gap: how many, and their waits. */
    private record Run(double events, double firstWaitSeconds, double stepSeconds) {

        /** Starts at place y of the round and goes on by {@code advance}, until it leaves the gap, which is [0, G). */
        static Run from(double place, double advance, double gap, double roundSeconds) {
            if (place >= gap) {
                return new Run(0, 0, 0);
            }
            double step = advance % roundSeconds;
            boolean forward = step <= roundSeconds / 2;
            double events = forward ? Math.ceil((gap - place) / step) : 1 + Math.floor(place / (roundSeconds - step));
            return new Run(Math.min(events, ENDLESS), gap - place, forward ? -step : roundSeconds - step);
        }
    }
}
