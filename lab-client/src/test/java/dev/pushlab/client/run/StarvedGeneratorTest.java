package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A generator that has to wait for a processor measures itself; it says so, over every transport. */
class StarvedGeneratorTest {

    private static final Scenario SCENARIO = TrialRig.scenario(3, 100, 0.1, 0.4);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

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
    void moreWorkThanProcessorsIsNamed(String name, Subscriber transport) throws Exception {
        try (Burners burners = Burners.threads(2 * PROCESSORS)) {
            assertNamed(WarningKind.GENERATOR_STARVED, rig.run(transport, SCENARIO, burners::start));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void otherProcessesThatTakeTheMachineAreNamed(String name, Subscriber transport) throws Exception {
        try (Burners burners = Burners.processes(PROCESSORS)) {
            assertNamed(WarningKind.MACHINE_NOISY, rig.run(transport, SCENARIO, burners::start));
        }
    }

    private static void assertNamed(WarningKind kind, TrialResult trial) {
        String warnings = trial.warnings().toString();
        assertTrue(trial.warnings().stream().map(Warning::kind).anyMatch(kind::equals), warnings);
        assertTrue(trial.status() != Status.VALID, warnings);
    }
}
