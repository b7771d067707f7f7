package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrafficTest {

    private static Workload workload(double eventSeconds, double delay, double think, Heads heads, Link link) {
        Timing timing = new Timing(delay, 0, think, 1, Pacing.FIXED_RATE, 30, 0);
        return new Workload(1, Arrivals.PERIODIC, 1 / eventSeconds, 30, timing, Ping.NEVER, heads, link);
    }

    private static double ipBytes(String transport, Workload workload) {
        return TransportModels.named(transport).predict(workload).traffic().ipBytesPerEvent();
    }

    /** Bytes captured on a loopback: 661, 606.5 and 136. */
    @Test
    void matchesWhatWasCaptured() {
        Heads heads = Heads.bare(281, 191);
        assertEquals(658, ipBytes("poll", workload(1, 0, 0, heads, Link.LINUX)), 1e-9);
        assertEquals(606, ipBytes("long-poll", workload(0.02, 0, 0, heads, Link.LINUX)), 1e-9);
        assertEquals(136, ipBytes("websocket", workload(1, 0, 0, heads, Link.LINUX)), 1e-9);
    }

    /** Segments counted by Linux (TCP_INFO) for exchanges whose answer or next request came before or after 40 ms. */
    @ParameterizedTest
    @CsvSource({"0.03, 0, 2", "0.06, 0, 3", "0.07, 0.06, 3", "0.13, 0.06, 4"})
    void anAcknowledgementIsASegmentOnlyWhereNoDataCarriesIt(double eventSeconds, double think, int segments) {
        Workload workload = workload(eventSeconds, 0, think, Heads.bare(0, 0), Link.LINUX);
        assertEquals(30 + 52.0 * segments, ipBytes("long-poll", workload), 1e-9);
    }

    @Test
    void everyPartOfAnAnswerIsCounted() {
        Heads heads = new Heads(100, 200, 150, 10, 20, 40);
        Workload halfEmpty = workload(2, 0, 0, heads, Link.THREE_SEGMENTS);
        double expected = 2 * 100 + (200 + 20) + (150 + 10) + (30 + 40);
        assertEquals(expected, new PollModel().predict(halfEmpty).traffic().appBytesPerEvent(), 1e-9);
        assertEquals(expected / 2, new PollModel().predict(halfEmpty).traffic().appBytesPerSecond(), 1e-9);
    }

    @Test
    void tlsAddsARecordHeadToEachRequestAnswerAndMessage() {
        Heads heads = Heads.bare(281, 191);
        Workload plain = workload(1, 0, 0, heads, Link.LINUX);
        Workload tls = workload(1, 0, 0, heads, Link.LINUX.withTls());
        assertEquals(44, ipBytes("poll", tls) - ipBytes("poll", plain), 1e-9);
        assertEquals(44, ipBytes("long-poll", tls) - ipBytes("long-poll", plain), 1e-9);
        assertEquals(22, ipBytes("websocket", tls) - ipBytes("websocket", plain), 1e-9);
        assertEquals(22, ipBytes("sse", tls) - ipBytes("sse", plain), 1e-9);
    }

    @Test
    void pingsCostEightBytesAndTheirPayloadTwice() {
        Workload plain = workload(1, 0, 0, Heads.bare(0, 0), Link.LINUX);
        Workload kept =
                new Workload(1, Arrivals.PERIODIC, 1, 30, plain.timing(), new Ping(10, 4), plain.heads(), plain.link());
        double perSecond = new WebSocketModel().predict(kept).traffic().appBytesPerSecond();
        assertEquals(32 + (8 + 2 * 4) / 10.0, perSecond, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "125, 2", "126, 4", "65535, 4", "65536, 10"})
    void aFrameHeadGrowsWithItsPayload(double payloadBytes, double headBytes) {
        assertEquals(headBytes, WebSocketModel.frameHeadBytes(payloadBytes));
    }

    @Test
    void aStreamIsOpenedOnce() {
        Workload workload = workload(1, 0, 0, Heads.bare(281, 191), Link.LINUX);
        assertEquals(472, new WebSocketModel().predict(workload).openingBytes());
        assertEquals(472, new SseModel().predict(workload).openingBytes());
        assertEquals(0, new LongPollModel().predict(workload).openingBytes());
    }
}
