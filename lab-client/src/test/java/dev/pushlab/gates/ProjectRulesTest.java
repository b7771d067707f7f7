package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectRulesTest {
    private static final String ENDPOINT = """
            package dev.pushlab.server.transport;
            public interface Endpoint {}
            """;
    private static final String POLL = """
            package dev.pushlab.server.transport;
            public class PollEndpoint implements Endpoint {
                class Waiter { PollEndpoint owner; }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aCycleOfPackagesIsRefused() throws IOException {
        refused(ProjectRules.NO_PACKAGE_CYCLES, """
                package dev.pushlab.client.run;
                public class Runner { dev.pushlab.client.report.Table table; }
                """, """
                package dev.pushlab.client.report;
                public class Table { dev.pushlab.client.run.Runner runner; }
                """);
    }

    @Test
    void gsonIsRefusedOutsideACodec() throws IOException {
        refused(ProjectRules.ONLY_CODECS_KNOW_GSON, """
                package dev.pushlab.protocol;
                class FeedEvent { com.google.gson.JsonObject json; }
                """);
    }

    @Test
    void aCodecAndWhatIsNestedInItMayKnowGson() throws IOException {
        allowed(ProjectRules.ONLY_CODECS_KNOW_GSON, """
                package dev.pushlab.protocol;
                class FeedCodec { class Reader { com.google.gson.JsonObject json; } }
                """);
    }

    @Test
    void theListAndTheTransportItselfMayKnowIt() throws IOException {
        allowed(ProjectRules.ONLY_ITS_LIST_KNOWS_AN_ENDPOINT, ENDPOINT, POLL, """
                package dev.pushlab.server.transport;
                class Endpoints { java.util.List<Endpoint> all = java.util.List.of(new PollEndpoint()); }
                """);
    }

    @Test
    void anotherTransportMayNotKnowIt() throws IOException {
        refused(ProjectRules.ONLY_ITS_LIST_KNOWS_AN_ENDPOINT, ENDPOINT, POLL, """
                package dev.pushlab.server.transport;
                class LongPollEndpoint implements Endpoint { PollEndpoint[] like; }
                """);
    }

    @Test
    void aTransportIsToldByItsInterfaceToo() throws IOException {
        refused(ProjectRules.ONLY_ITS_LIST_KNOWS_AN_ENDPOINT, ENDPOINT, """
                package dev.pushlab.server.transport;
                public class Carrier implements Endpoint {}
                """, """
                package dev.pushlab.server;
                class LabServer { Object make() { return new dev.pushlab.server.transport.Carrier(); } }
                """);
    }

    @Test
    void theRunnerMayNotKnowAConcreteSubscriber() throws IOException {
        refused(ProjectRules.ONLY_ITS_LIST_KNOWS_A_SUBSCRIBER, """
                package dev.pushlab.client.transport;
                public class SseSubscriber {}
                """, """
                package dev.pushlab.client.run;
                class ScenarioRunner { Object make() { return new dev.pushlab.client.transport.SseSubscriber(); } }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FeedManager", "ManagerOfFeeds", "FeedHelper", "FeedUtils", "UtilFeed", "FeedImpl", "BaseFeed"})
    void aNameThatSaysNothingIsRefused(String name) throws IOException {
        refused(ProjectRules.NAMES_SAY_SOMETHING, "package dev.pushlab.protocol; class " + name + " {}");
        refused(ProjectRules.NAMES_SAY_SOMETHING, "package dev.pushlab.protocol; class Feed { class " + name + " {} }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Baseline", "ImplicitHold", "Database", "UtilisationSample"})
    void aWordThatOnlyBeginsAlikeIsAllowed(String name) throws IOException {
        allowed(ProjectRules.NAMES_SAY_SOMETHING, "package dev.pushlab.protocol; class " + name + " {}");
    }

    private void refused(ArchRule rule, String... sources) throws IOException {
        assertNotEquals(List.of(), Planted.violations(rule, folder, sources));
    }

    private void allowed(ArchRule rule, String... sources) throws IOException {
        assertEquals(List.of(), Planted.violations(rule, folder, sources));
    }
}
