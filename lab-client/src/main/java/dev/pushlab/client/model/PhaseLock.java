package dev.pushlab.client.model;

import java.util.Optional;

/**
 * The range a single client's mean wait may fall in when it asks in step with periodic events.
 *
 * <p>With τ/T = p/q in lowest terms the events fall on only q places of the interval, so the mean is within T/2 (1 ±
 * 1/q) depending on where the client happened to start, and stays there. Staggered clients average this out.
 *
 * @param places q: on how many places of the interval events fall; 1 is full lock
 * @param leastMeanSeconds the mean wait of the luckiest client, transit not included
 * @param greatestMeanSeconds the mean wait of the unluckiest client
 */
public record PhaseLock(long places, double leastMeanSeconds, double greatestMeanSeconds) {

    /**
     * The range for one event every {@code eventSeconds} (τ) and one request every {@code askSeconds} (T of a poll; G
     * of a long poll that is always behind), when events and client run for {@code runSeconds}. A ratio that is only
     * near p/q drifts; it counts as locked while the drift of the whole run is less than one place.
     */
    public static PhaseLock of(double eventSeconds, double askSeconds, double runSeconds) {
        Check.finite("eventSeconds", eventSeconds, Double.MIN_NORMAL);
        Check.finite("askSeconds", askSeconds, Double.MIN_NORMAL);
        Check.finite("runSeconds", runSeconds, eventSeconds);
        long q = places(eventSeconds / askSeconds, runSeconds / eventSeconds);
        double half = askSeconds / 2;
        return new PhaseLock(q, half * (1 - 1.0 / q), half * (1 + 1.0 / q));
    }

    /**
     * The lock that a client of a workload may be in during a run; empty where events follow no pattern or where they,
     * and not the client's own clock, decide when it asks.
     */
    public static Optional<PhaseLock> of(Workload workload, Prediction prediction, double runSeconds) {
        boolean isPattern = workload.arrivals() != Arrivals.POISSON && workload.eventsPerSecond() > 0;
        if (!isPattern || prediction.ownPeriodSeconds() == 0) {
            return Optional.empty();
        }
        double eventSeconds = workload.arrivals().together() / workload.eventsPerSecond();
        return Optional.of(of(eventSeconds, prediction.ownPeriodSeconds(), Math.max(runSeconds, eventSeconds)));
    }

    /**
     * The smallest q for which {@code events} steps of {@code ratio} drift less than 1/q from the nearest p/q. It is
     * the denominator of a convergent of the continued fraction, and at most {@code events} (Hardy and Wright, An
     * Introduction to the Theory of Numbers, sections 10.15 and 11.3).
     */
    private static long places(double ratio, double events) {
        double rest = ratio;
        long before = 0;
        long q = 1;
        while (q < events && Math.abs(ratio * q - Math.rint(ratio * q)) * events >= 1) {
            rest = 1 / (rest - Math.floor(rest));
            long next = (long) Math.floor(rest) * q + before;
            before = q;
            q = next;
        }
        return q;
    }
}
