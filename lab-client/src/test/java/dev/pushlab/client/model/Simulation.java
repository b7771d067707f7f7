package dev.pushlab.client.model;

import dev.pushlab.client.model.Observation.Count;
import java.util.SplittableRandom;

/**
 * One client and one server, followed message by message: each request travels, is looked at, held and answered.
 *
 * <p>Knows no formula of the model, only what client and server do. All times are absolute, in seconds.
 */
final class Simulation {
    private final double[] events;
    private final Workload workload;
    private final Timing timing;
    private final Observation seen;
    private final double startSeconds;
    private int next;

    /** The first event is at 0, and the client starts at random within the time that two events or two polls take. */
    Simulation(Workload workload, int count, SplittableRandom random) {
        this.events = events(workload, count, random);
        this.workload = workload;
        this.timing = workload.timing();
        this.seen = new Observation(count, random);
        this.startSeconds = 2 * random.nextDouble() * Math.max(1 / workload.eventsPerSecond(), timing.pollSeconds());
    }

    private static double[] events(Workload workload, int count, SplittableRandom random) {
        double interval = 1 / workload.eventsPerSecond();
        double[] times = new double[count];
        for (int i = 1; i < count; i++) {
            times[i] = switch (workload.arrivals()) {
                case PERIODIC -> i * interval;
                case POISSON -> times[i - 1] - interval * Math.log(1 - random.nextDouble());
                case BURST -> i / Arrivals.BURST_SIZE * Arrivals.BURST_SIZE * interval;
            };
        }
        return times;
    }

    Observation poll() {
        double send = startSeconds;
        for (long slot = 1; next < events.length; slot++) {
            double arrives = send + timing.oneWayDelaySeconds();
            double leaves = arrives + timing.serverSeconds();
            double received = leaves + timing.oneWayDelaySeconds();
            double planned = startSeconds + slot * timing.pollSeconds();
            send = timing.pacing() == Pacing.FIXED_DELAY
                    ? received + timing.pollSeconds()
                    : Math.max(planned, received);
            answer(arrives, leaves, send - received);
        }
        return seen;
    }

    Observation longPoll() {
        double send = startSeconds;
        while (next < events.length) {
            double looks = send + timing.oneWayDelaySeconds() + timing.serverSeconds();
            double leaves = heldUntil(looks);
            send = leaves + timing.oneWayDelaySeconds() + timing.thinkSeconds();
            answer(looks, leaves, timing.thinkSeconds());
        }
        return seen;
    }

    private double heldUntil(double looks) {
        if (events[next] <= looks) {
            return looks;
        }
        boolean comesInTime = events[next] <= looks + timing.holdSeconds();
        return comesInTime ? events[next] + timing.batchSeconds() : looks + timing.holdSeconds();
    }

    /** A stream's server writes what it has gathered for b since the first event that found nothing gathered. */
    Observation stream(double frameBytes) {
        while (next < events.length) {
            seen.count(Count.WRITES, 1);
            bytes(0, 2);
            deliver(events[next] + timing.batchSeconds(), frameBytes);
        }
        return seen;
    }

    private void answer(double waitsFrom, double leaves, double pauseSeconds) {
        Heads heads = workload.heads();
        boolean empty = events[next] > leaves;
        seen.count(Count.REQUESTS, 1);
        seen.count(empty ? Count.EMPTY : Count.WRITES, 1);
        double body = empty
                ? heads.emptyResponseBytes() + heads.emptyBodyBytes()
                : heads.responseBytes() + heads.batchEnvelopeBytes();
        double ackDelay = workload.link().ackDelaySeconds();
        int acks = (leaves - waitsFrom > ackDelay ? 1 : 0) + (pauseSeconds > ackDelay ? 1 : 0);
        bytes(heads.requestBytes() + body, 2 + acks);
        deliver(leaves, 0);
    }

    private void deliver(double leaves, double frameBytes) {
        double receipt = leaves + timing.oneWayDelaySeconds();
        while (next < events.length && events[next] <= leaves) {
            bytes(workload.payloadBytes() + workload.heads().eventEnvelopeBytes() + frameBytes, 0);
            seen.received(receipt - events[next++], receipt);
        }
    }

    private void bytes(double amount, int segments) {
        seen.count(Count.APP_BYTES, amount);
        seen.count(Count.IP_BYTES, amount + segments * workload.link().segmentHeadBytes());
    }
}
