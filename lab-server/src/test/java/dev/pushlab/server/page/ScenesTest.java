package dev.pushlab.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.EndpointSettings;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs scenes in a browser, in both languages. */
@Timeout(120)
class ScenesTest {

    private static final List<String> TRANSPORTS = List.of("poll", "long-poll", "websocket", "sse");

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

    @AfterEach
    void theBrowserHadNothingToComplainOf() {
        assertEquals(List.of(), browser.complaints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void oneFeedReachesEveryLane(String language) {
        browser.open(rig, "scene=one-feed&interval=300&lang=" + language);
        browser.runScene();
        for (String transport : TRANSPORTS) {
            assertEquals("5", browser.row(transport, "delivered"), transport);
        }
        assertTrue(browser.number("poll", "mean") > browser.number("websocket", "mean"));
    }

    @Test
    void pollingAsksMoreOftenThanThereIsNews() {
        browser.open(rig, "scene=polling&lang=en");
        browser.runScene();
        assertTrue(browser.number("polls", "empty") > 0);
        assertEquals("61", browser.row("share", "theory"));
        assertTrue(browser.number("wait", "mean") < 500 + 250, () -> browser.row("wait", "mean"));
    }

    @Test
    void longPollWithoutACursorLosesEventsAndWithOneNone() {
        browser.open(rig, "scene=long-poll&lang=zh");
        browser.runScene();
        assertEquals("50", browser.row("published", "tries"));
        assertTrue(browser.number("naive", "lost") >= 1, () -> browser.row("naive", "lost"));
        assertEquals("0", browser.row("cursor", "lost"));
    }

    @Test
    void theRaceDeliversTheSameEventsOnceAndInOrderToAll() {
        browser.open(rig, "scene=race&rate=10&interval=300&lang=zh");
        browser.runScene();
        assertEquals("true", browser.row("same", "same"));
        for (String transport : TRANSPORTS) {
            assertTrue(browser.number(transport, "delivered") > 50, transport);
            assertEquals("0", browser.row(transport, "lost"), transport);
            assertEquals("0", browser.row(transport, "duplicates"), transport);
            assertEquals("0", browser.row(transport, "outoforder"), transport);
        }
    }

    @Test
    void theBillIsOfTheServerAloneAndPollingAsksAllTheTime() {
        browser.open(rig, "scene=bill&lang=en");
        browser.js("""
                const clients = document.getElementById('bill-clients');
                clients.value = 200;
                clients.dispatchEvent(new Event('change'));
                """);
        browser.runScene();
        for (String transport : TRANSPORTS) {
            assertEquals("200", browser.row(transport, "open"), transport);
        }
        // Each of 200 every five seconds; the edges of the window may cut some off.
        assertEquals(40, browser.number("poll", "requests"), 10);
        assertTrue(browser.number("websocket", "requests") < 5, () -> browser.row("websocket", "requests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void anAdviceFollowsFromTheNumbers(String language) {
        browser.open(rig, "scene=choose&lang=" + language);
        browser.runScene();
        assertEquals("sse", browser.row("advice", "name"));
        assertEquals("websocket", adviceWith("speaks", true));
        assertEquals("long-poll", adviceWith("blocked", true));
        assertEquals("poll", adviceWith("late", 20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aForeignPageListensOnlyByWebSocketAndOnlyWhereTheServerDoesNotLook(String language) {
        browser.open(rig, "scene=who-may-listen&lang=" + language);
        browser.runScene();
        for (String rules : List.of("strict", "lax", "token")) {
            assertEquals("✗", browser.row(rules, "fetch"), rules);
            assertEquals("✗", browser.row(rules, "sse"), rules);
        }
        assertEquals("✗", browser.row("strict", "websocket"));
        assertEquals("✓", browser.row("lax", "websocket"));
        assertEquals("✗", browser.row("token", "websocket"));
        // That the foreign page is held back is what the browser complains of.
        browser.complaints();
    }

    private static Object adviceWith(String field, Object value) {
        browser.js("""
                const field = document.getElementById('choose-' + arguments[0]);
                if (field.type === 'checkbox') { field.checked = arguments[1]; } else { field.value = arguments[1]; }
                field.dispatchEvent(new Event(field.type === 'checkbox' ? 'change' : 'input'));
                """, field, value);
        return browser.js("return document.getElementById('best').dataset.best");
    }

    @Test
    void aGuessIsJudgedOnlyWhenTheAnswerIsKnown() {
        browser.open(rig, "scene=one-feed");
        browser.js("document.querySelectorAll('.choices button')[0].click()");
        assertEquals(0L, browser.js("return document.querySelectorAll('[data-verdict]').length"));
        browser.js("document.getElementById('tell').click()");
        assertEquals("wrong", browser.js("return document.querySelectorAll('.choices button')[0].dataset.verdict"));
        assertEquals("right", browser.js("return document.querySelectorAll('.choices button')[1].dataset.verdict"));
    }
}
