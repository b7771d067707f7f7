package dev.pushlab.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Row D10: a wall clock that is stepped changes no latency, since none is taken from it. */
class WallClockTest {

    private static final ArchRule NOBODY_ASKS_THE_WALL_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.pushlab.protocol..",
                    "dev.pushlab.server.feed..",
                    "dev.pushlab.server.transport..",
                    "dev.pushlab.server.access..",
                    "dev.pushlab.server.wire..",
                    "dev.pushlab.client.transport..",
                    "dev.pushlab.client.network..",
                    "dev.pushlab.client.fault..",
                    "dev.pushlab.client.stats..")
            .or()
            .haveNameMatching(
                    "dev\\.pushlab\\.client\\.run\\.(Latency|Delivery|TrialClock|TrialBooks|Crowd|Subscriber|Window|Request).*")
            .or()
            .haveSimpleName("Planted")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    /** Does what nobody may. */
    private static final class Planted {
        long now() {
            return System.currentTimeMillis();
        }
    }

    @Test
    void d10NoTimeOfAnEventIsTakenFromTheWallClock() {
        NOBODY_ASKS_THE_WALL_CLOCK.check(Project.classes("target/classes"));
    }

    @Test
    void d10WhoeverAsksItIsFound() {
        assertThrows(
                AssertionError.class,
                () -> NOBODY_ASKS_THE_WALL_CLOCK.check(new ClassFileImporter().importClasses(Planted.class)));
    }
}
