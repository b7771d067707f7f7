package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FeedGap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryAuditTest {

    private final DeliveryAudit audit = new DeliveryAudit(1);

    @Test
    void allInOrderIsNothingToTell() {
        deliver(1, 2, 3);
        assertCounts(3, 0, 0, 0, 3);
        assertTrue(audit.hasAllUpTo(3));
        assertFalse(audit.hasAllUpTo(4));
    }

    @Test
    void aSkippedEventIsLostUntilItComesAndThenOutOfOrder() {
        deliver(1, 3, 4);
        assertCounts(3, 1, 0, 0, 4);
        assertFalse(audit.hasAllUpTo(4));
        deliver(2);
        assertCounts(4, 0, 0, 1, 4);
        assertTrue(audit.hasAllUpTo(4));
    }

    @Test
    void everyEventOfALongSkipCounts() {
        deliver(1, 101);
        assertCounts(2, 99, 0, 0, 101);
        deliver(50);
        assertCounts(3, 98, 0, 1, 101);
    }

    @Test
    void aSecondDeliveryIsADuplicateAndNothingElse() {
        deliver(1, 2);
        assertFalse(audit.deliver(2));
        assertFalse(audit.deliver(1));
        assertCounts(2, 0, 2, 0, 2);
    }

    @Test
    void aLateEventThatComesTwiceIsOutOfOrderOnce() {
        deliver(1, 3, 2, 2);
        assertCounts(3, 0, 1, 1, 3);
    }

    @Test
    void whatIsMissingAtTheEndIsLost() {
        deliver(1, 2);
        assertCounts(2, 3, 0, 0, 5);
    }

    @Test
    void whatIsMissingAtTheBeginningIsLost() {
        deliver(3);
        assertCounts(1, 2, 0, 0, 3);
    }

    @Test
    void aSubscriberThatGotNothingLostAll() {
        assertCounts(0, 7, 0, 0, 7);
    }

    @Test
    void declaredEventsAreNotLost() {
        deliver(1, 2);
        declare(3, 5);
        deliver(6);
        assertCounts(3, 0, 0, 0, 6);
        assertGaps(1, 3);
        assertTrue(audit.hasAllUpTo(6));
    }

    @Test
    void whatAGapDoesNotCoverIsLost() {
        deliver(1);
        declare(3, 4);
        deliver(6);
        assertCounts(2, 2, 0, 0, 6);
        assertGaps(1, 2);
    }

    @Test
    void aGapCountsNoEventThatCameBefore() {
        deliver(1, 2, 3);
        declare(2, 5);
        deliver(6);
        assertCounts(4, 0, 0, 0, 6);
        assertGaps(1, 2);
    }

    @Test
    void aGapWithoutAMissingEventIsStillAGap() {
        deliver(1, 2, 3);
        declare(1, 2);
        assertCounts(3, 0, 0, 0, 3);
        assertGaps(1, 0);
    }

    @Test
    void aGapThatIsDeclaredAfterwardsIsDeclaredAllTheSame() {
        deliver(1, 5);
        declare(2, 3);
        assertCounts(2, 1, 0, 0, 5);
        assertGaps(1, 2);
    }

    @Test
    void agreesWithABookThatRemembersEverything() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Integer> deliveries = spoiled(random);
            DeliveryAudit running = new DeliveryAudit(1);
            Set<Integer> had = new HashSet<>();
            int highest = 0;
            int late = 0;
            for (int sequence : deliveries) {
                late += had.add(sequence) && sequence < highest ? 1 : 0;
                highest = Math.max(highest, sequence);
                running.deliver(sequence);
            }
            String where = "seed " + seed + ": " + deliveries;
            assertEquals(had.size(), running.delivered(), where);
            assertEquals(EVENTS - had.size(), running.lost(EVENTS), where);
            assertEquals(deliveries.size() - had.size(), running.duplicate(), where);
            assertEquals(late, running.outOfOrder(), where);
        }
    }

    private static final int EVENTS = 300;

    /** Events of which some are left out, some come twice and some have moved. */
    private static List<Integer> spoiled(Random random) {
        List<Integer> deliveries = new ArrayList<>();
        IntStream.rangeClosed(1, EVENTS).filter(i -> random.nextInt(20) > 0).forEach(deliveries::add);
        for (int i = random.nextInt(10); i > 0; i--) {
            int from = random.nextInt(deliveries.size());
            int sequence = random.nextBoolean() ? deliveries.get(from) : deliveries.remove(from);
            deliveries.add(random.nextInt(deliveries.size()), sequence);
        }
        return deliveries;
    }

    private void deliver(long... sequences) {
        for (long sequence : sequences) {
            audit.deliver(sequence);
        }
    }

    private void declare(long from, long to) {
        audit.declare(new FeedGap(from, to, FeedGap.HISTORY));
    }

    private void assertCounts(long delivered, long lost, long duplicate, long outOfOrder, long published) {
        assertEquals(
                List.of(delivered, lost, duplicate, outOfOrder),
                List.of(audit.delivered(), audit.lost(published), audit.duplicate(), audit.outOfOrder()));
    }

    private void assertGaps(long gaps, long gapEvents) {
        assertEquals(List.of(gaps, gapEvents), List.of(audit.gaps(), audit.gapEvents()));
    }
}
