package dev.pushlab.client.model;

/**
 * Predicts long-poll: the server holds a request until there is an event, and the client asks again.
 *
 * <p>An event that finds a request waiting takes one transit, d. One that comes in the gap G between an answer and the
 * next request waits for that request: at worst three transits, on average one where events are rare (RFC 6202 section
 * 2.2) and two where they are frequent. It costs about one request an event, fewer where several wait for one request.
 */
final class LongPollModel implements TransportModel {

    @Override
    public String name() {
        return "long-poll";
    }

    @Override
    public Prediction predict(Workload workload) {
        Timing timing = workload.timing();
        AnswerCycle cycle = workload.arrivals().cycle(workload.eventsPerSecond(), Holding.longPoll(workload));
        double segments = workload.link().segments(cycle.promptShare(), timing.thinkSeconds());
        return new Exchanges(
                        cycle.answersPerSecond(),
                        cycle.answersPerEvent(),
                        cycle.emptyShare(),
                        cycle.meanBatch(),
                        segments,
                        isAlwaysBehind(cycle, timing) ? timing.gapSeconds() : 0)
                .prediction(workload, cycle.waits().plus(timing.oneWayDelaySeconds()));
    }

    /** Whether each request finds events waiting, so that none is held. */
    private static boolean isAlwaysBehind(AnswerCycle cycle, Timing timing) {
        return cycle.answersPerSecond() * timing.gapSeconds() > 1 - 1e-12;
    }
}
