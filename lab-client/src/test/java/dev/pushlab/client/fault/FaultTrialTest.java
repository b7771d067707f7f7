package dev.pushlab.client.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiments with faults keep the promise; and an instrument that would say so anyway is found out. */
class FaultTrialTest {

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(one -> Arguments.of(one.name(), one));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    @Timeout(180)
    void d4AServerThatIsKilledCostsTimeAndAnExplicitGapButNoEvent(String name, Subscriber transport) throws Exception {
        FaultOutcome outcome =
                new FaultTrial(FaultExperiments.find("server-kill").orElseThrow(), transport).run();
        assertTrue(outcome.isKept(), outcome.toString());
        assertEquals(outcome.subscribers(), outcome.gaps(), outcome.toString());
        assertTrue(outcome.breaks() >= outcome.subscribers(), outcome.toString());
    }

    @Test
    void anEventThatIsDroppedDoubledSwappedOrHiddenIsCounted() {
        assertEquals(0, told(1, 2, 3, 4).lost(4));
        assertEquals(1, told(1, 2, 4).lost(4));
        assertEquals(1, told(1, 2, 3).lost(4));
        assertEquals(1, told(1, 2, 2, 3, 4).duplicate());
        assertEquals(1, told(1, 3, 2, 4).duplicate());
        FaultSubscription declared = told(1, 2);
        declared.onGap(new FeedGap(3, 3, FeedGap.HISTORY), 0);
        declared.onEvent(event(4), 0);
        assertEquals(0, declared.lost(4));
        FaultSubscription restarted = told(1, 2);
        restarted.onGap(new FeedGap(1, 0, FeedGap.EPOCH), 0);
        restarted.onEvent(event(2), 0);
        assertEquals(1, restarted.lost(2));
    }

    private static FaultSubscription told(long... sequences) {
        FaultSubscription subscription = new FaultSubscription();
        for (long sequence : sequences) {
            subscription.onEvent(event(sequence), 0);
        }
        return subscription;
    }

    private static FeedEvent event(long sequence) {
        return new FeedEvent(sequence, 0, 0, "payload");
    }
}
