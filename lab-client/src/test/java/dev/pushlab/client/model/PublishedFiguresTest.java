package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the literature printed, from the same formulas that predict the lab's own runs. */
final class PublishedFiguresTest {

    private static Workload workload(long clients, double rate, double payload, Timing timing, Heads heads) {
        return new Workload(clients, Arrivals.PERIODIC, rate, payload, timing, Ping.NEVER, heads, Link.THREE_SEGMENTS);
    }

    private static Prediction predict(String transport, Workload workload) {
        return TransportModels.named(transport).predict(workload);
    }

    /** Lubbers and Greco, "HTML5 WebSocket: A Quantum Leap": 871 B of heads a poll, 2 B a message, in SI megabits. */
    @ParameterizedTest
    @CsvSource({"1000, 6.968", "10000, 69.68", "100000, 696.8"})
    void lubbersAndGrecoOverhead(long clients, double megabits) {
        Workload polled = workload(clients, 1, 0, Timing.onPath(0.05, 1, 30), Heads.bare(871, 0));
        assertEquals(megabits / 1e3, Scale.of(polled, predict("poll", polled)).appGigabitsPerSecond(), 1e-9);
        assertEquals(
                clients * 2 * 8 / 1e9,
                Scale.of(polled, predict("websocket", polled)).appGigabitsPerSecond(),
                1e-12);
    }

    @Test
    void lubbersAndGrecoRatioAtTheIpLayer() {
        Workload counted = workload(1, 1, 20, Timing.onPath(0.05, 1, 30), Heads.bare(716, 193));
        double poll = predict("poll", counted).traffic().ipBytesPerEvent();
        double webSocket = predict("websocket", counted).traffic().ipBytesPerEvent();
        assertEquals(8.6, poll / webSocket, 0.05);
    }

    @Test
    void lubbersAndGrecoThreeToOneIsTheWorstCaseOfBackToBackPolling() {
        Workload backToBack = workload(1, 1, 20, Timing.onPath(0.05, 0, 30), Heads.bare(716, 193));
        assertEquals(0.150, predict("poll", backToBack).latency().maxSeconds(), 1e-12);
        assertEquals(0.050, predict("websocket", backToBack).latency().maxSeconds(), 1e-12);
    }

    /** Pimentel and Nickerson, IEEE Internet Computing 16(4), 2012: 151.3 ms measured. */
    @Test
    void pimentelAndNickersonEdmonton() {
        Timing timing = new Timing(0.0403, 0, 0, 0.150, Pacing.FIXED_DELAY, 30, 0);
        Workload edmonton = workload(1, 4, 30, timing, Heads.bare(281, 191));
        assertEquals(0.1556, predict("poll", edmonton).latency().meanSeconds(), 5e-5);
        assertEquals(0.0403, predict("long-poll", edmonton).latency().meanSeconds(), 1e-12);
        assertEquals(0.0403, predict("websocket", edmonton).latency().meanSeconds(), 1e-12);
    }

    /** Bozdag et al., J. Web Eng. 2009: 96 % of pulls unnecessary, which is an effective interval of 2 s. */
    @Test
    void bozdagRedundancy() {
        Heads heads = Heads.bare(281, 191);
        LatestValue asked = LatestValue.polled(workload(1, 0.02, 30, Timing.onPath(0, 1, 30), heads));
        LatestValue effective = LatestValue.polled(workload(1, 0.02, 30, Timing.onPath(0, 2, 30), heads));
        assertEquals(0.98, asked.redundantShare(), 1e-12);
        assertEquals(0.96, effective.redundantShare(), 1e-12);
        assertEquals(1, asked.seenShare(), 1e-12);
        LatestValue fast = LatestValue.polled(workload(1, 4, 30, Timing.onPath(0, 1, 30), heads));
        assertEquals(0.25, fast.seenShare(), 1e-12);
        assertEquals(0, fast.redundantShare(), 1e-12);
    }

    /** Grigorik, High Performance Browser Networking: 167 requests/s and 1.13 Mbps. */
    @Test
    void grigorikPollingEachMinute() {
        Workload polled = workload(10_000, 0.001, 0, Timing.onPath(0, 60, 30), Heads.bare(850, 0));
        Scale scale = Scale.of(polled, predict("poll", polled));
        assertEquals(167, scale.requestsPerSecond(), 0.5);
        assertEquals(1.13, scale.appGigabitsPerSecond() * 1e3, 0.005);
    }

    /** Appelqvist and Örnmyr, BTH 2017; they print 5,002 for the last, with the head of a shorter frame. */
    @ParameterizedTest
    @CsvSource({
        "poll, 281, 30, 502", "long-poll, 273, 30, 494", "sse, 0, 30, 38", "websocket, 0, 30, 32",
        "poll, 281, 5000, 5472", "long-poll, 273, 5000, 5464", "sse, 0, 5000, 5008", "websocket, 0, 5000, 5004",
    })
    void appelqvistAndOrnmyrBytes(String transport, double requestBytes, double payload, double expected) {
        Workload workload = workload(1, 1, payload, Timing.onPath(0, 1, 30), Heads.bare(requestBytes, 191));
        assertEquals(expected, predict(transport, workload).traffic().appBytesPerEvent(), 1e-9);
    }

    /** Abril 2017: 5 updates, one a second, polled each 250 ms over their 4 s: 16, 5, 1 (the opening) requests. */
    @Test
    void abrilRequests() {
        Workload workload = workload(1, 1, 30, Timing.onPath(0, 0.25, 30), Heads.bare(281, 191));
        assertEquals(16, 4 * predict("poll", workload).requestsPerSecond(), 1e-12);
        assertEquals(5, 5 * predict("long-poll", workload).requestsPerEvent(), 1e-12);
        assertEquals(0, 5 * predict("sse", workload).requestsPerEvent(), 1e-12);
    }

    /** RFC 6202 section 2.2: one transit on average, over three at worst. */
    @ParameterizedTest
    @CsvSource({"0.01", "1", "100"})
    void rfc6202Transits(double rate) {
        Workload workload = workload(1, rate, 30, Timing.onPath(0.1, 1, 30), Heads.bare(273, 191));
        Latency poisson = predict(
                        "long-poll",
                        new Workload(
                                1,
                                Arrivals.POISSON,
                                rate,
                                30,
                                workload.timing(),
                                Ping.NEVER,
                                workload.heads(),
                                Link.LINUX))
                .latency();
        assertEquals(0.15, poisson.meanSeconds(), 0.05 + 1e-12);
        assertEquals(0.3, poisson.maxSeconds(), 1e-12);
    }
}
