package dev.pushlab.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.EndpointSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenes about what passes a WebSocket, in a browser, in both languages. */
@Timeout(120)
class ByteScenesTest {

    private static PageBrowser browser;
    private static ServerRig rig;

    @BeforeAll
    static void start() throws Exception {
        browser = PageBrowser.start();
        rig = ServerRig.startWithPage(EndpointSettings.DEFAULT);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
            rig.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theAcceptValueIsTheOneOfTheRfcAndWrongRequestsAreAnsweredAsItSays(String language) {
        browser.open(rig, "scene=handshake&lang=" + language);
        browser.runScene();
        assertEquals("true", browser.row("accept", "same"));
        assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", browser.row("example", "accept"));
        assertEquals("pushlab.v1.binary", browser.row("subprotocol", "chosen"));
        assertEquals("426 Upgrade Required", browser.row("version", "status"));
        assertEquals("400 Bad Request", browser.row("key", "status"));
        assertEquals("426 Upgrade Required", browser.row("plain", "status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void headsOfFramesGrowWithTheirLengthAndAllAreMasked(String language) {
        browser.open(rig, "scene=frames&lang=" + language);
        browser.runScene();
        assertEquals("6 · 6 · 8 · 14", browser.row("binary", "heads"));
        assertEquals("6 · 8 · 14", browser.row("text", "heads"));
        assertEquals("true", browser.row("masked", "masked"));
        assertEquals("1007", browser.row("empty", "code"));
    }

    @Test
    void pingAndPongAreSeenAndAPeerThatHasFrozenIsGivenUp() {
        browser.open(rig, "scene=heartbeat&lang=zh");
        browser.runScene();
        assertTrue(browser.number("roundTrip", "millis") > 0, () -> browser.row("roundTrip", "millis"));
        assertEquals("true", browser.row("roundTrip", "masked"));
        assertTrue(browser.number("frozen", "pings") >= 1, () -> browser.row("frozen", "pings"));
        assertEquals("true", browser.row("frozen", "closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyGoodbyeHasTheCodeThatTheBrowserGives(String language) {
        browser.open(rig, "scene=goodbye&lang=" + language);
        browser.runScene();
        assertEnd("plain", "1005", "true", "∅", "∅");
        assertEnd("done", "1000", "true", "1000", "1000");
        assertEnd("own", "4001", "true", "4001", "4001");
        assertEquals("InvalidAccessError", browser.row("reserved", "throws"));
        assertEquals("SyntaxError", browser.row("long", "throws"));
        assertEnd("cut", "1006", "false", "–", "–");
        // The server does not wait for what the browser answers to its 1001.
        assertEnd("leave", "1001", "true", browser.row("leave", "toserver"), "1001");
        assertEquals("6", browser.row("resumed", "delivered"));
        assertEquals("0", browser.row("resumed", "lost"));
    }

    private static void assertEnd(String way, String code, String clean, String toServer, String toClient) {
        assertEquals(code, browser.row(way, "code"), way);
        assertEquals(clean, browser.row(way, "clean"), way);
        assertEquals(toServer, browser.row(way, "toserver"), way);
        assertEquals(toClient, browser.row(way, "toclient"), way);
    }
}
