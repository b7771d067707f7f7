package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EdgeCasesTest {
    private static final double D = 0.1;

    private static Workload workload(Arrivals arrivals, double rate, Timing timing) {
        return new Workload(1, arrivals, rate, 30, timing, Ping.NEVER, Heads.bare(273, 191), Link.LINUX);
    }

    private static Prediction longPoll(double rate, double delay, double hold) {
        return new LongPollModel().predict(workload(Arrivals.PERIODIC, rate, Timing.onPath(delay, 1, hold)));
    }

    @ParameterizedTest
    @EnumSource
    void anIdleFeedCostsPollsAndTimeoutsButNoMessages(Arrivals arrivals) {
        Workload idle = workload(arrivals, 0, Timing.onPath(D, 1, 30));
        Prediction poll = new PollModel().predict(idle);
        Prediction longPoll = new LongPollModel().predict(idle);
        Prediction webSocket = new WebSocketModel().predict(idle);
        assertEquals(1, poll.requestsPerSecond(), 1e-12);
        assertEquals(1, poll.emptyFraction(), 1e-12);
        assertEquals(arrivals.together(), poll.meanBatch(), 1e-12);
        assertEquals(1 / 30.2, longPoll.requestsPerSecond(), 1e-12);
        assertEquals(1, longPoll.emptyFraction(), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, longPoll.requestsPerEvent());
        assertEquals(Double.POSITIVE_INFINITY, poll.traffic().appBytesPerEvent());
        assertEquals(464, poll.traffic().appBytesPerSecond(), 1e-9);
        assertEquals(0, webSocket.messagesPerSecond());
        assertEquals(32, webSocket.traffic().appBytesPerEvent(), 1e-12);
        assertEquals(0, webSocket.traffic().ipBytesPerSecond(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void anIdleFeedHeldForEverCostsNothing(Arrivals arrivals) {
        Workload idle = workload(arrivals, 0, Timing.onPath(D, 1, Double.POSITIVE_INFINITY));
        Prediction longPoll = new LongPollModel().predict(idle);
        assertEquals(0, longPoll.requestsPerSecond());
        assertEquals(1.0 / arrivals.together(), longPoll.requestsPerEvent());
        assertEquals(0, longPoll.emptyFraction());
        assertEquals(D, longPoll.latency().maxSeconds());
    }

    @ParameterizedTest
    @EnumSource
    void aRateNearZeroIsCloseToTheLimit(Arrivals arrivals) {
        Timing timing = Timing.onPath(D, 1, Double.POSITIVE_INFINITY);
        for (TransportModel model : TransportModels.all()) {
            Prediction limit = model.predict(workload(arrivals, 0, timing));
            Prediction near = model.predict(workload(arrivals, 1e-9, timing));
            assertEquals(limit.latency().meanSeconds(), near.latency().meanSeconds(), 1e-6);
            assertEquals(limit.meanBatch(), near.meanBatch(), 1e-6);
            assertEquals(limit.emptyFraction(), near.emptyFraction(), 1e-6);
            assertEquals(limit.requestsPerSecond(), near.requestsPerSecond(), 1e-6);
        }
    }

    @Test
    void aPeriodicLongPollStepsFromOneTransitToTwoWhereTheGapReachesTheInterval() {
        assertEquals(0.124, longPoll(4, 0.124, 30).latency().maxSeconds(), 1e-12);
        assertEquals(0.125, longPoll(4, 0.125, 30).latency().meanSeconds(), 1e-12);
        Prediction late = longPoll(4, 0.126, 30);
        assertEquals(2 * 0.126, late.latency().meanSeconds(), 1e-12);
        assertEquals(3 * 0.126, late.latency().maxSeconds(), 1e-12);
        assertEquals(1 / 0.252, late.requestsPerSecond(), 1e-12);
        assertEquals(0.252 * 4, late.meanBatch(), 1e-12);
    }

    @Test
    void eventsRarerThanTheHoldTimeCostARequestForEachTimeout() {
        assertEquals(1, longPoll(1 / 30.0, D, 30).requestsPerEvent(), 1e-12);
        Prediction rare = longPoll(1 / 50.0, D, 30);
        assertEquals(2, rare.requestsPerEvent(), 1e-12);
        assertEquals(0.5, rare.emptyFraction(), 1e-12);
        assertEquals(D, rare.latency().maxSeconds(), 1e-12);
    }

    @Test
    void eventsThatMeetTheGapAfterATimeoutWaitInEqualSteps() {
        // Rounds of 30.2 s: the event at 30.35 is 0.15 into a gap of 0.2; events then wait 0, 0.05, .. 0.2.
        Prediction meeting = longPoll(1 / 30.35, D, 30);
        assertEquals(D + 0.1, meeting.latency().meanSeconds(), 1e-9);
        assertEquals(D + 0.2, meeting.latency().maxSeconds(), 1e-9);
        assertEquals(1 + 4 / 5.0, meeting.requestsPerEvent(), 1e-9);
    }

    @Test
    void aPollerThatCannotKeepItsIntervalAsksBackToBack() {
        Workload overloaded = workload(Arrivals.POISSON, 4, Timing.onPath(D, 0.05, 30));
        Prediction poll = new PollModel().predict(overloaded);
        assertEquals(1 / 0.2, poll.requestsPerSecond(), 1e-12);
        assertEquals(3 * D, poll.latency().maxSeconds(), 1e-12);
        assertEquals(2 * D, poll.latency().meanSeconds(), 1e-12);
    }

    @Test
    void aPauseLengthensThePeriodByTheExchange() {
        Timing paused = new Timing(D, 0.01, 0, 0.15, Pacing.FIXED_DELAY, 30, 0);
        assertEquals(0.36, paused.pollPeriodSeconds(), 1e-12);
    }

    @Test
    void extremeWorkloadsGiveNumbers() {
        for (Arrivals arrivals : Arrivals.values()) {
            for (double rate : new double[] {1e-6, 1, 1e6}) {
                for (double hold : new double[] {1, 1e9, Double.POSITIVE_INFINITY}) {
                    Timing timing = new Timing(D, 0, 0, 1e5, Pacing.FIXED_RATE, hold, 5);
                    for (TransportModel model : TransportModels.all()) {
                        Prediction predicted = model.predict(workload(arrivals, rate, timing));
                        assertTrue(Double.isFinite(predicted.latency().quantileSeconds(0.99)));
                        assertTrue(Double.isFinite(predicted.traffic().ipBytesPerEvent()));
                        assertTrue(predicted.meanBatch() >= 1 - 1e-9);
                        assertTrue(predicted.emptyFraction() >= 0 && predicted.emptyFraction() <= 1);
                    }
                }
            }
        }
    }
}
