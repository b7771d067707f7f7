package dev.pushlab.client.result;

import dev.pushlab.client.stats.EncodedLatencies;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.client.stats.LatencySummary;

/**
 * Latencies of the window's events, whole and summed up.
 *
 * @param delivery from the intended time to receipt: the figure that counts
 * @param transport from publishing to receipt: the same without the publisher's own delay, kept beside it as the raw
 *     figure
 * @param publishDelay from the intended time to publishing, once an event
 * @param deliveryHistogram all delivery latencies
 * @param transportHistogram all transport latencies
 */
public record TrialLatencies(
        LatencySummary delivery,
        LatencySummary transport,
        LatencySummary publishDelay,
        EncodedLatencies deliveryHistogram,
        EncodedLatencies transportHistogram) {

    /** Refuses what is missing. */
    public TrialLatencies {
        Present.require("delivery", delivery);
        Present.require("transport", transport);
        Present.require("publishDelay", publishDelay);
        Present.require("deliveryHistogram", deliveryHistogram);
        Present.require("transportHistogram", transportHistogram);
    }

    /** Sums up what a trial recorded. */
    public static TrialLatencies of(
            LatencyHistogram delivery, LatencyHistogram transport, LatencyHistogram publishDelay) {
        return new TrialLatencies(
                LatencySummary.of(delivery),
                LatencySummary.of(transport),
                LatencySummary.of(publishDelay),
                EncodedLatencies.of(delivery),
                EncodedLatencies.of(transport));
    }
}
