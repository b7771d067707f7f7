package dev.pushlab.client.model;

import java.util.ArrayList;
import java.util.List;

/** What the transports that keep one answer open have in common: a long poll that never has to ask again. */
final class OpenStream {
    private OpenStream() {}

    /**
     * Predicts a stream whose events are {@code messageBytes} long on the wire, framing included.
     *
     * <p>Each write of one or more messages is a segment, and is acknowledged by one: a kernel does not delay
     * acknowledgements on a connection whose own side only listens.
     */
    static Prediction predict(Workload workload, double messageBytes, Flow upkeep) {
        double rate = workload.eventsPerSecond();
        AnswerCycle cycle = workload.arrivals().cycle(rate, Holding.stream(workload));
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow(rate, 1, messageBytes, 0, 0));
        flows.add(new Flow(cycle.answersPerSecond(), cycle.answersPerEvent(), 0, 1, 2));
        flows.add(upkeep);
        return new Prediction(
                cycle.waits().plus(workload.timing().oneWayDelaySeconds()),
                0,
                0,
                0,
                cycle.meanBatch(),
                rate,
                Traffic.of(flows, workload.link()),
                workload.heads().requestBytes() + workload.heads().responseBytes(),
                0);
    }
}
