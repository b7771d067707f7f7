package dev.pushlab.client.model;

/**
 * Predicts ajax polling: the client asks every T seconds and is answered at once.
 *
 * <p>An event waits for the next poll, which comes after a time even in 0 to T, and then one transit: mean T/2 + d,
 * quantile p at pT + d, never more than T + d. It costs 1/T requests a second whether or not there are events. For
 * periodic events this is the mean over staggered clients; see {@link PhaseLock} for a single one.
 */
final class PollModel implements TransportModel {

    @Override
    public String name() {
        return "poll";
    }

    @Override
    public Prediction predict(Workload workload) {
        Timing timing = workload.timing();
        double period = timing.pollPeriodSeconds();
        double eventsPerPoll = workload.eventsPerSecond() * period;
        double some = workload.arrivals().someWithin(workload.eventsPerSecond(), period);
        double batch = eventsPerPoll == 0 ? workload.arrivals().together() : eventsPerPoll / some;

        double promptShare = timing.serverSeconds() < workload.link().ackDelaySeconds() ? 1 : 0;
        double segments = workload.link().segments(promptShare, period - timing.exchangeSeconds());
        double d = timing.oneWayDelaySeconds();
        return new Exchanges(1 / period, 1 / eventsPerPoll, 1 - some, batch, segments, period)
                .prediction(workload, Latency.uniform(d, period + d));
    }
}
