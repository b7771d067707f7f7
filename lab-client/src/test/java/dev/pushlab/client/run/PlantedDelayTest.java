package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialLatencies;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FaultOrder.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A delay of known length in the server is measured back, over every transport.
 *
 * <p>A poll's latency depends on where in the interval an event falls: five clients in evenly spaced phases ask every
 * 20 ms by turns, and events every 9.7 ms come at another place of these 20 ms each, so that with and without the delay
 * all places are taken alike.
 */
class PlantedDelayTest {

    private static final Scenario SCENARIO = TrialRig.scenario(5, 103, 0.15, 0.7);

    private static final long DELAY_NANOS = 100_000_000;
    private static final double TOLERANCE_NANOS = 0.05 * DELAY_NANOS;

    private static final long STALL_NANOS = 600_000_000;

    /** Some 0.2 s before the end of the window: the stall outlasts it. */
    private static final long STALL_AT = 67;

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
    void aDelayIsMeasuredBackToWithinAFewPercent(String name, Subscriber transport) throws Exception {
        TrialResult without = rig.run(transport, SCENARIO, () -> {});
        TrialResult with = rig.run(transport, SCENARIO, () -> plant(Kind.DELAY, DELAY_NANOS));
        // Other work on the machine makes no event earlier, but it may move half of them.
        double wide = TOLERANCE_NANOS + Math.max(hiccups(without), hiccups(with));
        assertAll(
                () -> assertEquals(
                        DELAY_NANOS, grown(without, with, t -> t.delivery().minNanos()), TOLERANCE_NANOS),
                () -> assertEquals(
                        DELAY_NANOS, grown(without, with, t -> t.delivery().p50Nanos()), wide),
                () -> assertEquals(
                        DELAY_NANOS, grown(without, with, t -> t.publishDelay().p50Nanos()), wide),
                () -> assertEquals(0, grown(without, with, t -> t.transport().p50Nanos()), wide),
                () -> assertEquals(with.delivery().planned(), with.delivery().published()),
                () -> assertNamed(WarningKind.PUBLISHER_LATE, with));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void aStallThatOutlastsTheWindowShowsInTheTailInFull(String name, Subscriber transport) throws Exception {
        TrialResult trial = rig.run(transport, SCENARIO, () -> CompletableFuture.runAsync(this::stall));
        long longest = trial.latencies().delivery().maxNanos();
        assertTrue(longest >= 0.95 * STALL_NANOS, "longest " + longest);
        assertTrue(longest <= 2 * (STALL_NANOS + hiccups(trial)), "longest " + longest);
        assertEquals(trial.delivery().planned(), trial.delivery().published());
        assertNamed(WarningKind.PUBLISHER_LATE, trial);
        assertNamed(WarningKind.RATE_NOT_REACHED, trial);
    }

    private static double grown(TrialResult without, TrialResult with, Function<TrialLatencies, Long> figure) {
        return figure.apply(with.latencies()) - figure.apply(without.latencies());
    }

    /** What the machine did to both processes in the same window; a fraction of a millisecond when left alone. */
    private static double hiccups(TrialResult trial) {
        return Math.max(
                trial.machine().serverHiccups().p99Nanos(),
                trial.machine().generatorHiccups().p99Nanos());
    }

    private static void assertNamed(WarningKind kind, TrialResult trial) {
        assertTrue(
                trial.warnings().stream().map(Warning::kind).anyMatch(kind::equals),
                trial.warnings().toString());
    }

    private void stall() {
        try {
            Pause.until(Duration.ofSeconds(5))
                    .await(() -> rig.control().status().lastSequence() >= STALL_AT);
            plant(Kind.STALL, STALL_NANOS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void plant(Kind kind, long nanos) {
        rig.control().plant(new FaultOrder(kind, 0, nanos));
    }
}
