package dev.pushlab.gates;

import static dev.pushlab.gates.Rooms.EACH_USES_ONLY_WHAT_THE_TABLE_ALLOWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomsTest {
    private static final String FEED = """
            package dev.pushlab.server.feed;
            public class Feed {}
            """;

    @TempDir
    Path folder;

    @Test
    void theTableNamesOnlyRoomsAndLibrariesThatItKnows() {
        assertEquals(List.of(), Rooms.unknownWords());
    }

    @Test
    void aRoomMayUseWhatTheTableAllows() throws IOException {
        assertEquals(List.of(), violations(FEED, """
                        package dev.pushlab.server.transport;
                        class PollEndpoint {
                            dev.pushlab.server.feed.Feed[] feeds;
                            org.eclipse.jetty.server.Handler handler;
                        }
                        """, """
                        package dev.pushlab.server;
                        class LabServer { dev.pushlab.server.feed.Feed feed; }
                        """));
    }

    @Test
    void anArrowThatIsNotInTheTableIsRefused() throws IOException {
        refused("dev.pushlab.server.feed.Feed", FEED, """
                package dev.pushlab.client.run;
                class Runner { dev.pushlab.server.feed.Feed[] feeds; }
                """);
    }

    @Test
    void theServerMayNotKnowTheClient() throws IOException {
        refused("dev.pushlab.client.stats.Summary", """
                package dev.pushlab.client.stats;
                public class Summary {}
                """, """
                package dev.pushlab.server;
                class LabServer { dev.pushlab.client.stats.Summary summary; }
                """);
    }

    @Test
    void aRoomUnderAnotherIsNotAllowedByItsParent() throws IOException {
        refused("dev.pushlab.server.feed.Feed", FEED, """
                package dev.pushlab.client;
                class LabCommand { dev.pushlab.server.feed.Feed feed; }
                """);
    }

    @Test
    void jettyIsRefusedOutsideTheServerAndTheClientTransports() throws IOException {
        refused("org.eclipse.jetty.server.Server", """
                package dev.pushlab.client.run;
                class Runner { Object start() { return new org.eclipse.jetty.server.Server(); } }
                """);
    }

    @Test
    void aLibraryThatTheTableDoesNotNameIsRefused() throws IOException {
        refused("org.junit.jupiter.api.Test", """
                package dev.pushlab.server;
                class LabServer { @org.junit.jupiter.api.Test void serves() {} }
                """);
    }

    @Test
    void aPackageThatIsInNoRoomIsRefused() throws IOException {
        refused("dev.pushlab.client.misc.Things is in no room of the table", """
                package dev.pushlab.client.misc;
                class Things {}
                """);
    }

    private List<String> violations(String... sources) throws IOException {
        return Planted.violations(EACH_USES_ONLY_WHAT_THE_TABLE_ALLOWS, folder, sources);
    }

    private void refused(String mention, String... sources) throws IOException {
        List<String> violations = violations(sources);
        assertTrue(violations.stream().anyMatch(violation -> violation.contains(mention)), violations::toString);
    }
}
