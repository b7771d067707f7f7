package dev.pushlab.client.model;

/**
 * Polling a feed of which only the newest value matters, such as a price: what is missed, and what is asked for
 * nothing.
 *
 * @param seenShare the share of updates a client ever sees; the others are replaced before it asks
 * @param redundantShare the share of answers that bring what the client already has
 */
public record LatestValue(double seenShare, double redundantShare) {

    /** What a client of this workload sees, polling: (1 − e^(−λT))/(λT) and e^(−λT) for Poisson arrivals. */
    public static LatestValue polled(Workload workload) {
        double periodSeconds = workload.timing().pollPeriodSeconds();
        double updatesPerPoll = workload.eventsPerSecond() * periodSeconds;
        double some = workload.arrivals().someWithin(workload.eventsPerSecond(), periodSeconds);
        return new LatestValue(updatesPerPoll == 0 ? 1 : some / updatesPerPoll, 1 - some);
    }
}
