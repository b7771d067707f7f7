package dev.pushlab.client.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pushlab.protocol.FrameCounts;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import org.junit.jupiter.api.Test;

class KernelCountsTest {

    private static final String REASON = "there is no kernel to ask";

    /** Polls with heads of 281 and 191 bytes and a payload of 30 are 502 bytes to HTTP and 658 to IP. */
    @Test
    void estimatesThreeSegmentsForAnExchange() {
        KernelCounts none = KernelCounts.estimated(totals(1, 0, 0, 0, 0), 0, REASON);
        KernelCounts polls = KernelCounts.estimated(totals(1, 100, 0, 28_100, 22_100), 100, REASON);
        assertEquals(100 * 658, ipBytes(polls) - ipBytes(none));
        assertEquals(200, polls.segmentsToServer() - none.segmentsToServer());
        assertEquals(100, polls.segmentsToClient() - none.segmentsToClient());
    }

    /** A WebSocket frame of 32 bytes is 136 to IP: itself and its acknowledgement. */
    @Test
    void estimatesTwoSegmentsForAnEventOnAStream() {
        KernelCounts opened = KernelCounts.estimated(totals(5, 5, 5, 500, 600), 0, REASON);
        KernelCounts pushed = KernelCounts.estimated(totals(5, 5, 5, 500, 600 + 5 * 100 * 32), 100, REASON);
        assertEquals(5 * 100 * 136, ipBytes(pushed) - ipBytes(opened));
        assertEquals(500, pushed.segmentsToServer() - opened.segmentsToServer());
    }

    /** SYN and SYN-ACK of 60 bytes, ACK of 52. */
    @Test
    void estimatesWhatAConnectionTakes() {
        assertEquals(7 * (60 + 60 + 52), ipBytes(KernelCounts.estimated(totals(7, 0, 0, 0, 0), 0, REASON)));
    }

    @Test
    void anEstimateIsMarkedAndComparedWithNothing() {
        KernelCounts estimate = KernelCounts.estimated(totals(1, 1, 0, 100, 200), 0, REASON);
        assertEquals(CountSource.ESTIMATED, estimate.source());
        assertFalse(estimate.isCompared());
        assertEquals(REASON, estimate.notCompared());
    }

    @Test
    void oneByteEitherWayIsADisagreement() {
        assertFalse(counts(100, 201).agrees());
        assertFalse(counts(101, 200).agrees());
        assertFalse(counts(99, 200).agrees());
        assertEquals(true, counts(100, 200).agrees());
    }

    private static KernelCounts counts(long ledgerToServer, long ledgerToClient) {
        return new KernelCounts(CountSource.KERNEL, 1, 100, 200, 5, 4, 368, 416, ledgerToServer, ledgerToClient, null);
    }

    private static long ipBytes(KernelCounts counts) {
        return counts.ipBytesToServer() + counts.ipBytesToClient();
    }

    private static TransportTotals totals(long connections, long requests, long streams, long up, long down) {
        return new TransportTotals(
                connections, 0, 0, requests, streams, 0, 0, FrameCounts.NONE, FrameCounts.NONE, bytes(up), bytes(down));
    }

    private static WireBytes bytes(long total) {
        return new WireBytes(0, total, 0, 0, 0, 0, 0, 0, total);
    }
}
