package dev.pushlab.client.model;

import java.util.List;

/**
 * Requests and answers of a client that asks again and again, from which its prediction follows.
 *
 * @param perSecond requests a second
 * @param perEvent requests an event
 * @param emptyFraction the share of answers without an event
 * @param meanBatch the events in an answer that has any
 * @param segments TCP segments of one request and its answer
 * @param ownPeriodSeconds as in {@link Prediction}
 */
record Exchanges(
        double perSecond,
        double perEvent,
        double emptyFraction,
        double meanBatch,
        double segments,
        double ownPeriodSeconds) {

    Prediction prediction(Workload workload, Latency latency) {
        return new Prediction(
                latency, perSecond, perEvent, emptyFraction, meanBatch, 0, traffic(workload), 0, ownPeriodSeconds);
    }

    /** Bytes a second: (Hq + Hs + E0 · empty)/C + λP, with the heads and envelopes of each kind of answer. */
    private Traffic traffic(Workload workload) {
        Heads heads = workload.heads();
        double emptyBytes = heads.emptyResponseBytes() + heads.emptyBodyBytes();
        double filledBytes = heads.responseBytes() + heads.batchEnvelopeBytes();
        double emptyPerEvent = emptyFraction == 0 ? 0 : perEvent * emptyFraction;
        return Traffic.of(
                List.of(
                        new Flow(perSecond, perEvent, heads.requestBytes(), 2, segments),
                        new Flow(perSecond * emptyFraction, emptyPerEvent, emptyBytes, 0, 0),
                        new Flow(perSecond * (1 - emptyFraction), 1 / meanBatch, filledBytes, 0, 0),
                        new Flow(workload.eventsPerSecond(), 1, workload.eventBytes(), 0, 0)),
                workload.link());
    }
}
