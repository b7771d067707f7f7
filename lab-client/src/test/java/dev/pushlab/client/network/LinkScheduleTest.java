package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LinkScheduleTest {

    private static final long MILLI = 1_000_000;

    @Test
    void aChunkIsDueTheDelayAfterItWasReadLessTheRelaysOwnPath() {
        assertEquals(
                1_000 * MILLI + 40 * MILLI,
                schedule(LinkProfile.delayed(40 * MILLI), 0, 0).dueNanos(1_000 * MILLI, 9));
        assertEquals(
                40 * MILLI - 7, schedule(LinkProfile.delayed(40 * MILLI), 0, 7).dueNanos(0, 9));
        assertEquals(0, schedule(LinkProfile.delayed(5), 0, 7).dueNanos(0, 9));
    }

    @Test
    void nothingEntersTheLinkBeforeTheHandshakeIsOver() {
        LinkSchedule schedule = schedule(LinkProfile.delayed(10 * MILLI), 20 * MILLI, 0);
        assertEquals(30 * MILLI, schedule.dueNanos(0, 9));
        assertEquals(30 * MILLI, schedule.dueNanos(5 * MILLI, 9));
        assertEquals(35 * MILLI, schedule.dueNanos(25 * MILLI, 9));
    }

    @Test
    void chunksQueueForTheLinksBandwidth() {
        LinkSchedule schedule = schedule(new LinkProfile(10 * MILLI, 0, 1_000_000, 0, 0), 0, 0);
        assertEquals(11 * MILLI, schedule.dueNanos(0, 1_000));
        assertEquals(13 * MILLI, schedule.dueNanos(0, 2_000));
        assertEquals(111 * MILLI, schedule.dueNanos(100 * MILLI, 1_000));
    }

    @Test
    void jitterFillsItsRangeEvenlyAroundTheDelay() {
        LinkSchedule schedule = schedule(new LinkProfile(10 * MILLI, 4 * MILLI, 0, 0, 0), 0, 0);
        long[] delays = delays(schedule, 10_000, 20 * MILLI, 100);
        Arrays.sort(delays);
        assertTrue(delays[0] >= 6 * MILLI && delays[delays.length - 1] <= 14 * MILLI);
        assertEquals(8 * MILLI, delays[delays.length / 4], 0.2 * MILLI);
        assertEquals(10 * MILLI, LongStream.of(delays).average().orElseThrow(), 0.1 * MILLI);
    }

    @Test
    void jitterNeverReordersChunks() {
        LinkSchedule schedule = schedule(new LinkProfile(10 * MILLI, 10 * MILLI, 0, 0.05, 50 * MILLI), 0, 0);
        long last = 0;
        for (long readAt = 0; readAt < 1_000 * MILLI; readAt += MILLI / 10) {
            long due = schedule.dueNanos(readAt, 100);
            assertTrue(due >= last);
            last = due;
        }
    }

    @Test
    void aLossStallsItsShareOfSegments() {
        LinkSchedule lone = schedule(new LinkProfile(10 * MILLI, 0, 0, 0.1, 500 * MILLI), 0, 0);
        assertEquals(0.1, stalledShare(delays(lone, 10_000, 1_000 * MILLI, 100)), 0.015);
        // Of three segments one or more is lost with probability 1 - 0.9^3.
        LinkSchedule three = schedule(new LinkProfile(10 * MILLI, 0, 0, 0.1, 500 * MILLI), 0, 0);
        assertEquals(0.271, stalledShare(delays(three, 10_000, 1_000 * MILLI, 3 * 1_448)), 0.02);
    }

    @Test
    void theSameSeedDrawsTheSameNetwork() {
        LinkProfile link = new LinkProfile(10 * MILLI, 5 * MILLI, 0, 0.1, 50 * MILLI);
        long[] once = delays(new LinkSchedule(link, 0, 0, 7), 100, MILLI, 100);
        assertTrue(Arrays.equals(once, delays(new LinkSchedule(link, 0, 0, 7), 100, MILLI, 100)));
        assertTrue(!Arrays.equals(once, delays(new LinkSchedule(link, 0, 0, 8), 100, MILLI, 100)));
    }

    private static LinkSchedule schedule(LinkProfile link, long opensAtNanos, long pathNanos) {
        return new LinkSchedule(link, opensAtNanos, pathNanos, 1);
    }

    private static long[] delays(LinkSchedule schedule, int chunks, long gapNanos, int bytes) {
        return LongStream.range(0, chunks)
                .map(i -> schedule.dueNanos(i * gapNanos, bytes) - i * gapNanos)
                .toArray();
    }

    private static double stalledShare(long[] delays) {
        return LongStream.of(delays).filter(delay -> delay >= 500 * MILLI).count() / (double) delays.length;
    }
}
