package dev.pushlab.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.TransportTotals;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HeadsProfileTest {

    /** Sizes as the papers give them, for whatever cursor and port. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "paper:lubbers-greco-2010, poll, 716, 193",
        "paper:appelqvist-ornmyr-2017, poll, 281, 191",
        "paper:appelqvist-ornmyr-2017, long-poll, 273, 191",
        "paper:hpbn-2013, poll, 650, 200",
    })
    void theHeadsOfAPaperHaveItsSizesOnTheWire(String heads, String transport, int request, int answer)
            throws Exception {
        try (TransportRig rig = TransportRig.start()) {
            SubscriptionRecorder recorder = new SubscriptionRecorder();
            rig.subscribe(named(transport), rig.after(0).with(heads), recorder);
            recorder.awaitOpen();
            rig.publish(1);
            recorder.awaitEvents(1);
            rig.publish(100);
            recorder.awaitEvents(101);
            recorder.await("whole exchanges", () -> {
                TransportTotals now = rig.ledger().read().of(transport);
                long data = recorder.answers().stream()
                        .filter(kind -> kind == Answer.DATA)
                        .count();
                return now.toServer().heads() == request * now.requests()
                        && now.toClient().heads() == answer * data;
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "long-poll", "websocket", "sse"})
    void aBrowsersHeadsAreServedLikeTheSmallest(String transport) throws Exception {
        try (TransportRig rig = TransportRig.start()) {
            SubscriptionRecorder recorder = new SubscriptionRecorder();
            rig.subscribe(named(transport), rig.after(0).with("browser"), recorder);
            recorder.awaitOpen();
            rig.publish(3);
            recorder.awaitEvents(3);
            assertEquals(List.of(1L, 2L, 3L), recorder.sequences());
            assertTrue(rig.ledger().read().of(transport).toServer().total() > 400);
        }
    }

    @Test
    void anUnknownProfileIsRefusedByName() {
        for (String name : List.of("chrome", "paper:nobody-1999", "paper:../minimal", "")) {
            String message = assertThrows(IllegalArgumentException.class, () -> HeadsProfile.of(name))
                    .getMessage();
            assertEquals(
                    "heads is '" + name + "'; allowed: minimal, browser, or paper: and the id of a paper with heads",
                    message);
        }
    }

    private static Subscriber named(String transport) {
        return Subscribers.all().stream()
                .filter(one -> one.name().equals(transport))
                .findFirst()
                .orElseThrow();
    }
}
