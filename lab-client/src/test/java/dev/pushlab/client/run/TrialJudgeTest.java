package dev.pushlab.client.run;

import static dev.pushlab.client.run.PlantedTrial.hiccups;
import static dev.pushlab.client.run.PlantedTrial.histogram;
import static dev.pushlab.client.run.PlantedTrial.host;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.protocol.WireBytes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each doubt is told just beyond its limit, and alone, and not a word is said just below it. */
class TrialJudgeTest {

    /** What only a whole run can tell. */
    private static final Set<WarningKind> OF_RUNS = EnumSet.of(
            WarningKind.TRIAL_OUT_OF_LINE,
            WarningKind.CONTROL_DIFFERS,
            WarningKind.INTERRUPTED,
            WarningKind.SERVER_LOST,
            WarningKind.POLL_PHASE_LOCKED,
            WarningKind.TOO_FEW_TRIALS,
            WarningKind.RELAY_IMPRECISE,
            WarningKind.OFF_THEORY);

    static Stream<Arguments> limits() {
        return Stream.of(
                limit(WarningKind.EVENTS_LOST, "one", t -> t.lost = 1, t -> t.lost = 0),
                limit(WarningKind.EVENTS_DUPLICATED, "one", t -> t.duplicate = 1, t -> t.duplicate = 0),
                limit(WarningKind.EVENTS_OUT_OF_ORDER, "one", t -> t.outOfOrder = 1, t -> t.outOfOrder = 0),
                limit(WarningKind.GAPS_DECLARED, "one", t -> t.gaps = 1, t -> t.gaps = 0),
                limit(WarningKind.NOTHING_RECEIVED, "none", t -> t.delivered = 0, t -> t.delivered = 1),
                limit(
                        WarningKind.SUBSCRIPTIONS_FAILED,
                        "one",
                        t -> t.failedSubscriptions = 1,
                        t -> t.failedSubscriptions = 0),
                limit(
                        WarningKind.BYTES_DISAGREE,
                        "a byte taken for another part",
                        t -> t.client = bytes(6, 5, 36),
                        t -> t.client = t.server),
                limit(
                        WarningKind.PARTS_DO_NOT_ADD_UP,
                        "a byte that is no part",
                        t -> t.client = t.server = bytes(6, 5, 35),
                        t -> t.client = t.server = bytes(6, 5, 36)),
                limit(WarningKind.KERNEL_DISAGREES, "a byte", t -> t.kernelBytes = 35, t -> t.kernelBytes = 36),
                limit(WarningKind.STAMP_OFF_PLAN, "one", t -> t.offPlan = 1, t -> t.offPlan = 0),
                limit(WarningKind.RATE_NOT_REACHED, "plan", t -> t.published = 989, t -> t.published = 990),
                limit(
                        WarningKind.RATE_NOT_REACHED,
                        "rate in the window",
                        t -> t.achievedPerSecond = 98.9,
                        t -> t.achievedPerSecond = 99),
                limit(
                        WarningKind.RATE_NOT_REACHED,
                        "more than the one event of few that may slip over the window's edge",
                        t -> achieved(t, 4, 3.8),
                        t -> achieved(t, 4, 3.9)),
                limit(
                        WarningKind.CLOCK_DOUBTFUL,
                        "one negative latency",
                        t -> t.delivery.record(-1),
                        t -> t.delivery.record(0)),
                limit(
                        WarningKind.PUBLISHER_LATE,
                        "a millisecond at p99",
                        t -> t.publishDelay = histogram(1_000, 1_002_000),
                        t -> t.publishDelay = histogram(1_000, 998_000)),
                limit(
                        WarningKind.PUBLISHER_LATE,
                        "a tenth of the tail",
                        t -> late(t, 20_000_000, 2_020_000),
                        t -> late(t, 20_000_000, 1_980_000)),
                limit(
                        WarningKind.PUBLISHER_LATE,
                        "on average, where few events bear no p99",
                        t -> t.publishDelay = histogram(80, 1_002_000),
                        t -> t.publishDelay = withOneLateEvent(79, 50_000_000)),
                limit(
                        WarningKind.GENERATOR_STARVED,
                        "a fifth of the window",
                        t -> t.cpuWaitNanos = PlantedTrial.WINDOW_NANOS / 5 + 1,
                        t -> t.cpuWaitNanos = PlantedTrial.WINDOW_NANOS / 5),
                limit(WarningKind.MACHINE_NOISY, "others", t -> t.host = host(0.101, 0), t -> t.host = host(0.1, 0)),
                limit(WarningKind.MACHINE_NOISY, "steal", t -> t.host = host(0, 0.021), t -> t.host = host(0, 0.02)),
                limit(
                        WarningKind.PROCESS_PAUSED,
                        "server, 20 ms",
                        t -> t.serverHiccups = hiccups(20_000_001),
                        t -> t.serverHiccups = hiccups(20_000_000)),
                limit(
                        WarningKind.PROCESS_PAUSED,
                        "generator, 20 ms",
                        t -> t.generatorHiccups = hiccups(20_000_001),
                        t -> t.generatorHiccups = hiccups(20_000_000)),
                limit(
                        WarningKind.PROCESS_PAUSED,
                        "a tenth of the tail",
                        t -> paused(t, 500_000_000, 51_000_000),
                        t -> paused(t, 500_000_000, 49_000_000)),
                limit(
                        WarningKind.TOO_FEW_SAMPLES,
                        "ten beyond the p99",
                        t -> t.delivery = histogram(999, 1_000_000),
                        t -> t.delivery = histogram(1_000, 1_000_000)));
    }

    private static Arguments limit(
            WarningKind kind, String what, Consumer<PlantedTrial> beyond, Consumer<PlantedTrial> below) {
        return Arguments.of(kind, what, beyond, below);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void aLimitIsToldBeyondItAndOnlyThen(
            WarningKind kind, String what, Consumer<PlantedTrial> beyond, Consumer<PlantedTrial> below) {
        assertEquals(List.of(kind), kinds(beyond));
        assertEquals(List.of(), kinds(below));
    }

    @Test
    void everyDoubtOfATrialHasALimitHere() {
        Set<WarningKind> all =
                limits().map(limit -> (WarningKind) limit.get()[0]).collect(Collectors.toSet());
        assertEquals(EnumSet.complementOf(EnumSet.copyOf(OF_RUNS)), all);
    }

    @Test
    void whatTheMachineDoesNotTellIsHeldAgainstNobody() {
        assertEquals(List.of(), kinds(t -> {
            t.cpuWaitNanos = null;
            t.host = null;
            t.serverHiccups = null;
            t.generatorHiccups = null;
        }));
    }

    private static WireBytes bytes(long envelope, long payload, long total) {
        return new WireBytes(1, 2, 3, 4, envelope, payload, 7, 8, total);
    }

    private static void achieved(PlantedTrial trial, double offeredPerSecond, double achievedPerSecond) {
        trial.offeredPerSecond = offeredPerSecond;
        trial.achievedPerSecond = achievedPerSecond;
    }

    private static void late(PlantedTrial trial, long deliveryNanos, long publishDelayNanos) {
        trial.delivery = histogram(PlantedTrial.EVENTS, deliveryNanos);
        trial.publishDelay = histogram(PlantedTrial.EVENTS, publishDelayNanos);
    }

    private static LatencyHistogram withOneLateEvent(int others, long nanos) {
        LatencyHistogram delays = histogram(others, 10_000);
        delays.record(nanos);
        return delays;
    }

    private static void paused(PlantedTrial trial, long deliveryNanos, long pauseNanos) {
        trial.delivery = histogram(PlantedTrial.EVENTS, deliveryNanos);
        trial.serverHiccups = hiccups(pauseNanos);
    }

    private static List<WarningKind> kinds(Consumer<PlantedTrial> plant) {
        PlantedTrial trial = new PlantedTrial();
        plant.accept(trial);
        return trial.warnings().stream().map(Warning::kind).toList();
    }
}
