package dev.pushlab.client.fault;

import dev.pushlab.client.fault.FaultSubscription.Arrival;
import java.util.List;

/**
 * Delivery latencies around a fault.
 *
 * @param late deliveries more than a second after the intended time
 * @param p99BeforeMillis before the fault
 * @param p99DuringMillis from its beginning to the recovery
 */
record Latencies(long late, double p99BeforeMillis, double p99DuringMillis) {

    private static final long LATE_NANOS = 1_000_000_000L;

    static Latencies of(List<FaultSubscription> subscriptions, long begunNanos, long recoveredNanos) {
        List<Arrival> all =
                subscriptions.stream().flatMap(one -> one.arrivals().stream()).toList();
        long late = all.stream()
                .filter(arrival -> arrival.latencyNanos() > LATE_NANOS)
                .count();
        return new Latencies(
                late,
                p99Millis(all.stream()
                        .filter(arrival -> arrival.atNanos() < begunNanos)
                        .toList()),
                p99Millis(all.stream()
                        .filter(arrival -> arrival.atNanos() >= begunNanos && arrival.atNanos() <= recoveredNanos)
                        .toList()));
    }

    /** Nearest rank; 0 of nothing. */
    private static double p99Millis(List<Arrival> arrivals) {
        long[] sorted =
                arrivals.stream().mapToLong(Arrival::latencyNanos).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(sorted.length * 99 + 99) / 100 - 1] / 1e6;
    }
}
