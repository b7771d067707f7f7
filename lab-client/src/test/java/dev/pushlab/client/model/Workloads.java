package dev.pushlab.client.model;

import java.util.SplittableRandom;

/** Workloads for tests: drawn at random from a seed, or the golden table's. */
final class Workloads {
    private Workloads() {}

    static Workload random(long seed, Arrivals arrivals) {
        SplittableRandom random = new SplittableRandom(seed);
        double rate = logUniform(random, 0.1, 50);
        Timing timing = new Timing(
                random.nextDouble() * 0.15,
                random.nextDouble() * 0.06,
                random.nextBoolean() ? 0 : random.nextDouble() * 0.06,
                logUniform(random, 0.1, 3),
                random.nextBoolean() ? Pacing.FIXED_RATE : Pacing.FIXED_DELAY,
                random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : logUniform(random, 0.5, 40),
                random.nextBoolean() ? 0 : random.nextDouble() * 0.3);
        Heads heads = new Heads(273, 191, 170, 60, 59, 40 + random.nextInt(80));
        return new Workload(1, arrivals, rate, random.nextInt(200), timing, Ping.NEVER, heads, Link.LINUX);
    }

    /** The workload of the golden table: H = 30 s, T = 1 s, d = 25 ms, P = 30 bytes. */
    static Workload golden(double eventsPerSecond, Heads heads) {
        Timing timing = Timing.onPath(0.025, 1, 30);
        return new Workload(1, Arrivals.POISSON, eventsPerSecond, 30, timing, Ping.NEVER, heads, Link.THREE_SEGMENTS);
    }

    static Workload with(Workload workload, Timing timing) {
        return new Workload(
                workload.clients(),
                workload.arrivals(),
                workload.eventsPerSecond(),
                workload.payloadBytes(),
                timing,
                workload.ping(),
                workload.heads(),
                workload.link());
    }

    private static double logUniform(SplittableRandom random, double least, double greatest) {
        return least * Math.pow(greatest / least, random.nextDouble());
    }
}
