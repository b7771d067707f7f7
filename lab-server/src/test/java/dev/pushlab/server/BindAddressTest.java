package dev.pushlab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.access.AccessRules;
import dev.pushlab.server.transport.EndpointSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Row C5: who can be reached from elsewhere asks everybody for the token. */
class BindAddressTest {

    @Command
    private static final class Asked {
        @Mixin
        private AccessOptions access;
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void c5OnLoopbackReadingIsOpenAndNothingIsSaid(String host) {
        StringWriter said = new StringWriter();
        assertFalse(rules(host, said).readersNeedToken());
        assertEquals("", said.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void c5ElsewhereReadingNeedsTheTokenAndThatIsSaid(String host) {
        StringWriter said = new StringWriter();
        assertTrue(rules(host, said).readersNeedToken());
        assertTrue(said.toString().startsWith("warning: " + host), said.toString());
    }

    @Test
    void c5AServerOnEveryAddressRefusesWhoeverShowsNoToken() throws Exception {
        AccessRules rules = rules("0.0.0.0", new StringWriter());
        ServerSettings settings = new ServerSettings(
                "0.0.0.0", 0, 64, ServerRig.TOKEN, null, ServerSettings.NO_PORT, EndpointSettings.DEFAULT, rules);
        try (LabServer server = LabServer.start(settings);
                RawConnection connection = new RawConnection(
                        URI.create("http://127.0.0.1:" + server.uri().getPort()))) {
            assertEquals(401, connection.get("/api/poll").readAnswer().status());
            assertEquals(
                    200,
                    connection
                            .get("/api/poll", "Authorization: Bearer " + ServerRig.TOKEN)
                            .readAnswer()
                            .status());
        }
    }

    @Test
    void c5AHostThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> rules("no such host.invalid", new StringWriter()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "example.org", "https://Example.org", "https://example.org/", "ftp://a", "null"})
    void c1AnOriginThatNoBrowserSendsCannotBeAllowed(String origin) {
        assertThrows(
                IllegalArgumentException.class, () -> rules("127.0.0.1", new StringWriter(), "--allow-origin", origin));
    }

    private static AccessRules rules(String host, StringWriter said, String... arguments) {
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs(arguments);
        return asked.access.rules(host, new PrintWriter(said, true));
    }
}
