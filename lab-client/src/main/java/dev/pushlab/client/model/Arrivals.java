package dev.pushlab.client.model;

/** How events follow one another: at even distances, without memory, or many at once. */
public enum Arrivals {
    /** One event every 1/λ seconds; clients' phases are staggered against it. */
    PERIODIC {
        @Override
        double someWithin(double eventsPerSecond, double seconds) {
            return Math.min(1, mean(eventsPerSecond, seconds));
        }

        @Override
        AnswerCycle cycle(double eventsPerSecond, Holding holding) {
            return PeriodicCycle.of(eventsPerSecond, holding);
        }
    },
    /** A Poisson process: exponentially distributed distances with mean 1/λ. */
    POISSON {
        @Override
        double someWithin(double eventsPerSecond, double seconds) {
            return -Math.expm1(-mean(eventsPerSecond, seconds));
        }

        @Override
        AnswerCycle cycle(double eventsPerSecond, Holding holding) {
            return PoissonCycle.of(eventsPerSecond, holding);
        }
    },

    /** {@value #BURST_SIZE} events at the same instant, every {@value #BURST_SIZE}/λ seconds: answered together. */
    BURST {
        @Override
        double someWithin(double eventsPerSecond, double seconds) {
            return PERIODIC.someWithin(eventsPerSecond / BURST_SIZE, seconds);
        }

        @Override
        AnswerCycle cycle(double eventsPerSecond, Holding holding) {
            AnswerCycle ofBursts = PERIODIC.cycle(eventsPerSecond / BURST_SIZE, holding);
            return new AnswerCycle(
                    ofBursts.waits(),
                    ofBursts.answersPerSecond(),
                    ofBursts.answersPerEvent() / BURST_SIZE,
                    ofBursts.emptyShare(),
                    ofBursts.meanBatch() * BURST_SIZE,
                    ofBursts.promptShare());
        }
    };

    /** Events of a burst. */
    public static final int BURST_SIZE = 10;

    /** How many events come at the same instant. */
    public int together() {
        return this == BURST ? BURST_SIZE : 1;
    }

    /** The probability that at least one event falls into a span of time placed without regard to the events. */
    abstract double someWithin(double eventsPerSecond, double seconds);

    /** The cycle of a client whose request the server holds until there is an event. */
    abstract AnswerCycle cycle(double eventsPerSecond, Holding holding);

    /** Mean number of events in a span. In an endless one there is an event, be they ever so rare. */
    private static double mean(double eventsPerSecond, double seconds) {
        return seconds == Double.POSITIVE_INFINITY ? seconds : eventsPerSecond * seconds;
    }
}
