package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.network.LinkProfile;
import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.NetworkCalibration;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One relay for all tests: it measures itself for a while. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RouteTest {

    private static final long DELAY_NANOS = 20_000_000;
    private static final long CLOCK_NANOS = 200_000;

    private static LabServer server;
    private static Target straight;
    private static Route route;

    @BeforeAll
    static void open() throws Exception {
        server = LabServer.start(ServerSettings.onFreePort("a-token-of-the-tests"));
        straight = new Target(server.uri(), "a-token-of-the-tests", null);
        NetworkProfile network = NetworkProfile.symmetric("test", LinkProfile.delayed(DELAY_NANOS));
        route = Route.to(straight, Optional.of(network), 1);
    }

    @AfterAll
    static void close() {
        route.close();
        server.close();
    }

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(transport -> Arguments.of(transport.name(), transport));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void everyTransportIsDelayedAndLosesNothing(String name, Subscriber transport) throws Exception {
        Scenario scenario = TrialRig.scenario(3, 50, 0.1, 0.5);
        TrialResult trial = new TrialRunner(route.target(), new ControlClient(straight), scenario).run(transport, 1, 1);
        assertEquals(trial.delivery().expected(), trial.delivery().delivered());
        assertTrue(
                trial.latencies().transport().minNanos() >= DELAY_NANOS - CLOCK_NANOS,
                () -> trial.latencies().transport().toString());
        assertEquals(trial.bytes().client().toClient(), trial.bytes().server().toClient());
        assertEquals(trial.bytes().client().toServer(), trial.bytes().server().toServer());
    }

    @Test
    void controlCallsGoStraight() {
        long least = 2 * new ControlClient(route.target()).checkClock().boundNanos();
        assertTrue(least < DELAY_NANOS, () -> "a round trip of " + least + " ns");
    }

    @Test
    void theRelayIsCalibratedForItsDelay() {
        NetworkCalibration calibration = route.calibration().orElseThrow();
        assertEquals("test", calibration.network());
        assertEquals(DELAY_NANOS, calibration.askedNanos());
        assertTrue(calibration.chunksPerSecond() > 0);
    }

    @Test
    void withoutANetworkThereIsNoRelay() {
        try (Route direct = Route.to(straight, Optional.empty(), 1)) {
            assertSame(straight, direct.target());
            assertTrue(direct.calibration().isEmpty());
        }
    }

    @Test
    void aRelayBeyondItsLimitsIsDoubted() {
        NetworkCalibration good = new NetworkCalibration("4g", 35_000_000, 20_000, 300_000, 400_000, true);
        NetworkCalibration late = new NetworkCalibration("4g", 35_000_000, 20_000, 900_000, 400_000, false);
        assertEquals(List.of(), Route.doubts(good));
        Warning doubt = Route.doubts(late).get(0);
        assertEquals(WarningKind.RELAY_IMPRECISE, doubt.kind());
        assertTrue(doubt.detail().contains("0.900 ms at p99 (limit 0.5)"), doubt::detail);
    }

    @Test
    void settingsOfOneNetworkShareItsRelay() {
        Scenario smoke = Scenarios.named("smoke").orElseThrow();
        Scenario delayed = Factor.DELAY.in(smoke, "1ms");
        Scenario same = Factor.RATE.in(delayed, "5");
        try (Routes routes = Routes.open(straight, List.of(smoke, delayed, same), 1)) {
            assertSame(straight, routes.target(smoke));
            assertSame(routes.target(delayed), routes.target(same));
            assertEquals(1, routes.calibrations().size());
        }
    }
}
