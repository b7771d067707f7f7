package dev.pushlab.client.model;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** What one simulated client saw and caused: a row an event, with everything counted up to its receipt. */
final class Observation {
    private final double[] latency;
    private final double[] receivedAt;
    private final double[][] counted;
    private final double[] now = new double[Count.values().length];
    private final int from;
    private final int to;
    private int events;

    /** What is counted beside the events. */
    enum Count {
        REQUESTS,
        EMPTY,
        WRITES,
        APP_BYTES,
        IP_BYTES
    }

    /**
     * Evaluates from within the second tenth to within the last: the start is not the steady state, and cuts at random
     * favour no place of a cycle.
     */
    Observation(int events, SplittableRandom random) {
        int tenth = events / 10;
        from = tenth + random.nextInt(tenth);
        to = events - 1 - random.nextInt(tenth);
        latency = new double[events];
        receivedAt = new double[events];
        counted = new double[events][];
    }

    void count(Count what, double amount) {
        now[what.ordinal()] += amount;
    }

    void received(double latencySeconds, double atSeconds) {
        latency[events] = latencySeconds;
        receivedAt[events] = atSeconds;
        counted[events++] = now.clone();
    }

    double counted(Count what) {
        return counted[to][what.ordinal()] - counted[from][what.ordinal()];
    }

    double seconds() {
        return receivedAt[to] - receivedAt[from];
    }

    double events() {
        return to - from;
    }

    double sum(DoubleUnaryOperator ofLatency) {
        double sum = 0;
        for (int i = from + 1; i <= to; i++) {
            sum += ofLatency.applyAsDouble(latency[i]);
        }
        return sum;
    }

    double maxLatency() {
        double max = 0;
        for (int i = from + 1; i <= to; i++) {
            max = Math.max(max, latency[i]);
        }
        return max;
    }
}
