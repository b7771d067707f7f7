package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server that stands still for a second: its own clock of events stands still too, so that an instrument that counts
 * from there sees nothing. This one shows the whole second, over every transport.
 */
class FrozenServerTest {

    private static final int CLIENTS = 4;
    private static final Scenario SCENARIO = TrialRig.scenario(CLIENTS, 100, 0.1, 1.7);
    private static final int EVENTS = 180;

    /** Is published 0.2 s into the window. */
    private static final long FREEZE_AT = 30;

    private static final Duration DURATION = Duration.ofSeconds(1);

    /** For a poll interval and for a busy machine to come round to everybody. */
    private static final double SLACK_NANOS = 0.6e9;

    private static TrialRig rig;

    @BeforeAll
    static void start() throws InterruptedException {
        rig = TrialRig.inItsOwnProcess();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(transport -> Arguments.of(transport.name(), transport));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void d6ShowsInTheTailInFullAndApartFromTheRawLatency(String name, Subscriber transport) throws Exception {
        CompletableFuture<Freeze> freeze = new CompletableFuture<>();
        TrialResult trial = rig.run(transport, SCENARIO, () -> freeze.completeAsync(this::freeze));
        Freeze frozen = freeze.get(5, TimeUnit.SECONDS);
        double least = 0.95 * frozen.atLeastNanos();
        double most = frozen.atMostNanos()
                + SLACK_NANOS
                + 2 * trial.machine().generatorHiccups().maxNanos();
        LatencySummary delivery = trial.latencies().delivery();
        LatencySummary raw = trial.latencies().transport();
        LatencySummary publishDelay = trial.latencies().publishDelay();
        assertAll(
                trial.warnings().toString(),
                () -> assertEquals(audit(), trial.delivery()),
                () -> assertBetween(least, most, delivery.maxNanos()),
                () -> assertBetween(least, most, publishDelay.maxNanos()),
                () -> assertEquals(
                        delivery.meanNanos(), raw.meanNanos() + publishDelay.meanNanos(), 0.01 * delivery.meanNanos()),
                () -> assertBetween(least, most, trial.machine().serverHiccups().maxNanos()),
                () -> assertTrue(
                        trial.warnings().stream().map(Warning::kind).anyMatch(WarningKind.PROCESS_PAUSED::equals)),
                () -> assertNotEquals(Status.VALID, trial.status()));
    }

    private static DeliveryCounts audit() {
        return new DeliveryCounts(EVENTS, EVENTS, CLIENTS * EVENTS, CLIENTS * EVENTS, 0, 0, 0, 0, 0, 0);
    }

    private static void assertBetween(double low, double high, double value) {
        assertTrue(value >= low && value <= high, value + " is not between " + low + " and " + high);
    }

    /** Waits until the window is under way, then stops the server. */
    private Freeze freeze() {
        try {
            Pause.until(Duration.ofSeconds(5))
                    .await(() -> rig.control().status().lastSequence() >= FREEZE_AT);
            return Freeze.of(rig.control().status().pid(), DURATION);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
