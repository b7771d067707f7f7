package dev.pushlab.client.model;

/**
 * How a server keeps a client waiting, as {@link AnswerCycle} needs it. A stream is the case without gap and end.
 *
 * @param gapSeconds G: after an answer, how long no request is there to be answered
 * @param holdSeconds H: how long a request is held before it is answered empty; infinite for never
 * @param batchSeconds b: how long an event that finds a request waiting is kept to gather others
 * @param promptSeconds an answer within this time of its request's arrival counts as prompt
 */
record Holding(double gapSeconds, double holdSeconds, double batchSeconds, double promptSeconds) {

    static Holding longPoll(Workload workload) {
        Timing timing = workload.timing();
        return new Holding(
                timing.gapSeconds(),
                timing.holdSeconds(),
                timing.batchSeconds(),
                workload.link().ackDelaySeconds());
    }

    static Holding stream(Workload workload) {
        return new Holding(0, Double.POSITIVE_INFINITY, workload.timing().batchSeconds(), 0);
    }
}
