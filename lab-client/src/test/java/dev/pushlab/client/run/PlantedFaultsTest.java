package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.FaultOrder.Kind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The instrument sees and names each wrong that is done to an event or to a byte, over every transport. Nothing here is
 * a matter of time, so all transports are measured at once, each on a server of its own.
 */
class PlantedFaultsTest {

    private static final int CLIENTS = 3;
    private static final int EVENTS = 50;
    private static final Scenario SCENARIO = TrialRig.scenario(CLIENTS, 100, 0.1, 0.4);

    /** In the middle of the window, and for polls in the middle of an answer. */
    private static final long STRUCK = 25;

    private static final Map<Subscriber, TrialRig> RIGS = new LinkedHashMap<>();
    private static ExecutorService threads;

    @BeforeAll
    static void start() throws Exception {
        for (Subscriber transport : Subscribers.all()) {
            RIGS.put(transport, TrialRig.inThisProcess());
        }
        threads = Executors.newFixedThreadPool(RIGS.size());
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        RIGS.values().forEach(TrialRig::close);
    }

    /** Fault, warning that must name it, and the whole audit that it must come to. */
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Kind.DROP, WarningKind.EVENTS_LOST, audit(EVENTS - 1, 1, 0, 0, 0, 0)),
                Arguments.of(Kind.DOUBLE, WarningKind.EVENTS_DUPLICATED, audit(EVENTS, 0, 1, 0, 0, 0)),
                // The two change places, not the times they bear: both are off the plan as well.
                Arguments.of(Kind.SWAP, WarningKind.EVENTS_OUT_OF_ORDER, audit(EVENTS, 0, 0, 1, 0, 2)),
                Arguments.of(Kind.HIDDEN_GAP, WarningKind.EVENTS_LOST, audit(EVENTS - 5, 5, 0, 0, 0, 0)),
                Arguments.of(Kind.GAP, WarningKind.GAPS_DECLARED, audit(EVENTS - 5, 0, 0, 0, 5, 0)),
                Arguments.of(Kind.MISCOUNT, WarningKind.BYTES_DISAGREE, audit(EVENTS, 0, 0, 0, 0, 0)),
                Arguments.of(Kind.STAMP_LATE, WarningKind.STAMP_OFF_PLAN, audit(EVENTS, 0, 0, 0, 0, EVENTS)));
    }

    /** What every subscriber alike must see. */
    private static DeliveryCounts audit(
            long delivered, long lost, long duplicate, long outOfOrder, long gapEvents, long offPlan) {
        return new DeliveryCounts(
                EVENTS,
                EVENTS,
                CLIENTS * EVENTS,
                CLIENTS * delivered,
                CLIENTS * lost,
                CLIENTS * duplicate,
                CLIENTS * outOfOrder,
                gapEvents > 0 ? CLIENTS : 0,
                CLIENTS * gapEvents,
                CLIENTS * offPlan);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void aFaultIsNamedAndMakesTheTrialInvalid(Kind fault, WarningKind warning, DeliveryCounts audit) throws Exception {
        Map<String, TrialResult> trials = measure(control -> control.plant(new FaultOrder(fault, STRUCK, 0)));
        assertAll(trials.entrySet().stream().map(entry -> () -> {
            String where = entry.getKey() + ": " + entry.getValue().warnings();
            assertEquals(Set.of(warning), named(entry.getValue(), EnumSet.of(warning)), where);
            assertEquals(Status.INVALID, entry.getValue().status(), where);
            assertEquals(audit, entry.getValue().delivery(), where);
        }));
    }

    @Test
    void nothingIsNamedWhereNothingIsWrong() throws Exception {
        Set<WarningKind> all = faults().map(fault -> (WarningKind) fault.get()[1])
                .collect(Collectors.toCollection(() -> EnumSet.of(WarningKind.PARTS_DO_NOT_ADD_UP)));
        Map<String, TrialResult> trials = measure(control -> {});
        assertAll(trials.entrySet().stream().map(entry -> () -> {
            String where = entry.getKey() + ": " + entry.getValue().warnings();
            assertEquals(Set.of(), named(entry.getValue(), all), where);
            assertEquals(audit(EVENTS, 0, 0, 0, 0, 0), entry.getValue().delivery(), where);
        }));
    }

    /** Those of some kinds that a trial was warned of; a noisy machine may have added others. */
    private static Set<WarningKind> named(TrialResult trial, Set<WarningKind> kinds) {
        return trial.warnings().stream()
                .map(Warning::kind)
                .filter(kinds::contains)
                .collect(Collectors.toSet());
    }

    private static Map<String, TrialResult> measure(Consumer<ControlClient> plant) throws Exception {
        Map<String, Future<TrialResult>> running = new LinkedHashMap<>();
        RIGS.forEach((transport, rig) -> running.put(
                transport.name(),
                threads.submit(() -> rig.run(transport, SCENARIO, () -> plant.accept(rig.control())))));
        Map<String, TrialResult> trials = new LinkedHashMap<>();
        for (Map.Entry<String, Future<TrialResult>> trial : running.entrySet()) {
            trials.put(trial.getKey(), trial.getValue().get());
        }
        assertEquals(List.copyOf(SCENARIO.transports()), List.copyOf(trials.keySet()));
        return trials;
    }
}
