package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H = 30 s, T = 1 s, d = 25 ms, P = 30 bytes, Poisson; each figure is met to half of its last printed digit. */
final class GoldenTableTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, poll,      281, 525.0, 975.0, 1025, 10.000, 1.000, 4750, 6310",
        "0.1, long-poll, 273,  25.1,  25.0,   75,  1.052, 0.105,  518,  682",
        "1,   poll,      281, 525.0, 975.0, 1025,  1.000, 1.000,  502,  658",
        "1,   long-poll, 273,  26.2,  25.0,   75,  0.999, 0.999,  493,  649",
        "4,   poll,      281, 525.0, 975.0, 1025,  0.250, 1.000,  148,  187",
        "4,   long-poll, 273,  29.9,  62.3,   75,  0.982, 3.926,  485,  639",
        "0.1, websocket, 273,  25.0,  25.0,   25,      0,     0,   32,  136",
        "1,   websocket, 273,  25.0,  25.0,   25,      0,     0,   32,  136",
        "4,   websocket, 273,  25.0,  25.0,   25,      0,     0,   32,  136",
    })
    void meetsEveryFigure(
            double eventsPerSecond,
            String transport,
            int requestBytes,
            double meanMillis,
            double p95Millis,
            double maxMillis,
            double requestsPerEvent,
            double requestsPerSecond,
            double appBytesPerEvent,
            double ipBytesPerEvent) {
        Workload workload = Workloads.golden(eventsPerSecond, Heads.bare(requestBytes, 191));
        Prediction predicted = TransportModels.named(transport).predict(workload);
        assertEquals(meanMillis, 1e3 * predicted.latency().meanSeconds(), 0.05);
        assertEquals(p95Millis, 1e3 * predicted.latency().quantileSeconds(0.95), 0.05);
        assertEquals(maxMillis, 1e3 * predicted.latency().maxSeconds(), 1e-9);
        assertEquals(requestsPerEvent, predicted.requestsPerEvent(), 0.0005);
        assertEquals(requestsPerSecond, predicted.requestsPerSecond(), 0.0005);
        assertEquals(appBytesPerEvent, predicted.traffic().appBytesPerEvent(), 0.5);
        assertEquals(ipBytesPerEvent, predicted.traffic().ipBytesPerEvent(), 0.5);
    }
}
