package dev.pushlab.client.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One repetition of one transport.
 *
 * @param trial number of the repetition, from 1
 * @param order place in the run's random order, from 1
 * @param startedAt wall-clock time, ISO 8601
 * @param warnings doubts about it
 * @param offeredPerSecond events a second that the plan has in the window
 * @param achievedPerSecond events a second that were published in the window
 * @param delivery the audit
 * @param latencies latencies of the window's events
 * @param connectMeanNanos mean time until a subscriber was there, all connecting at once; null when none came to be
 * @param requests HTTP requests of the whole trial
 * @param windowRequests HTTP requests of the window
 * @param windowDeliveries deliveries of events that were meant for the window
 * @param bytes the byte ledger
 * @param kernel what the kernel counted under the ledger, for the IP layer and as a witness
 * @param endings how the subscriptions ended, with their number
 * @param machine cost and disturbance
 * @param timeline the window, slice by slice
 */
public record TrialResult(
        int trial,
        int order,
        String startedAt,
        List<Warning> warnings,
        double offeredPerSecond,
        double achievedPerSecond,
        DeliveryCounts delivery,
        TrialLatencies latencies,
        Double connectMeanNanos,
        RequestCounts requests,
        RequestCounts windowRequests,
        long windowDeliveries,
        ByteLedger bytes,
        KernelCounts kernel,
        Map<String, Integer> endings,
        MachineCost machine,
        List<TimelinePoint> timeline) {

    /** Copies the collections. */
    public TrialResult {
        Present.require("warnings", warnings);
        Present.require("delivery", delivery);
        Present.require("latencies", latencies);
        Present.require("requests", requests);
        Present.require("windowRequests", windowRequests);
        Present.require("bytes", bytes);
        Present.require("endings", endings);
        Present.require("machine", machine);
        Present.require("timeline", timeline);
        warnings = List.copyOf(warnings);
        endings = Collections.unmodifiableMap(new TreeMap<>(endings));
        timeline = List.copyOf(timeline);
    }

    /** Whether its numbers may be used. */
    public Status status() {
        return Warning.status(warnings);
    }
}
