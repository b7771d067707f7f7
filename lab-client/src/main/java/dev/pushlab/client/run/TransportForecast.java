package dev.pushlab.client.run;

import dev.pushlab.client.model.Fleet;
import dev.pushlab.client.model.Latency;
import dev.pushlab.client.model.Machine;
import dev.pushlab.client.model.PhaseLock;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.Scale;
import dev.pushlab.client.model.Workload;

/**
 * What theory says of one transport, for one client and for all of them. Latencies are delivery latencies.
 *
 * @param transport its name
 * @param meanMillis over all clients, whose phases are staggered
 * @param p50Millis the median
 * @param p90Millis the 90th percentile
 * @param p95Millis the 95th percentile
 * @param p99Millis the 99th percentile
 * @param maxMillis what no event exceeds
 * @param leastMeanMillis the mean of the luckiest client where its requests are in step with events; null where not
 * @param greatestMeanMillis the mean of the unluckiest; null likewise
 * @param requestsPerSecond requests of one client
 * @param requestsPerEvent requests of one client
 * @param emptyShare share of answers without an event, 0 to 1
 * @param eventsPerAnswer events of an answer that has any, or of a write of a stream
 * @param appBytesPerEvent bytes of HTTP or WebSocket, both ways
 * @param ipBytesPerEvent bytes of IP packets, acknowledgements included
 * @param openingBytes application bytes that open a stream
 * @param all all clients together
 * @param memoryBytes what their connections take; null without a capacity that tells it
 * @param fleet machines that they need; null without a capacity
 */
public record TransportForecast(
        String transport,
        double meanMillis,
        double p50Millis,
        double p90Millis,
        double p95Millis,
        double p99Millis,
        double maxMillis,
        Double leastMeanMillis,
        Double greatestMeanMillis,
        double requestsPerSecond,
        double requestsPerEvent,
        double emptyShare,
        double eventsPerAnswer,
        double appBytesPerEvent,
        double ipBytesPerEvent,
        double openingBytes,
        Scale all,
        Double memoryBytes,
        Fleet fleet) {

    /**
     * Says it of a prediction.
     *
     * @param lock the lock its clients may be in; null for none
     * @param machine what a machine can do; null where that is not known
     */
    static TransportForecast of(
            String transport, Workload workload, Prediction prediction, PhaseLock lock, Machine machine) {
        Latency latency = prediction.latency();
        double transitSeconds = workload.timing().oneWayDelaySeconds();
        Scale all = Scale.of(workload, prediction);
        return new TransportForecast(
                transport,
                millis(latency.meanSeconds()),
                millis(latency.quantileSeconds(0.5)),
                millis(latency.quantileSeconds(0.9)),
                millis(latency.quantileSeconds(0.95)),
                millis(latency.quantileSeconds(0.99)),
                millis(latency.maxSeconds()),
                lock == null ? null : millis(lock.leastMeanSeconds() + transitSeconds),
                lock == null ? null : millis(lock.greatestMeanSeconds() + transitSeconds),
                prediction.requestsPerSecond(),
                prediction.requestsPerEvent(),
                prediction.emptyFraction(),
                prediction.meanBatch(),
                prediction.traffic().appBytesPerEvent(),
                prediction.traffic().ipBytesPerEvent(),
                prediction.openingBytes(),
                all,
                machine == null || machine.connectionBytes() == 0 ? null : all.memoryBytes(machine),
                machine == null ? null : Fleet.of(all, machine));
    }

    private static double millis(double seconds) {
        return seconds * 1e3;
    }
}
