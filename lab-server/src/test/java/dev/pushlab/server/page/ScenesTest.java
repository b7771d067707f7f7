package dev.pushlab.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.EndpointSettings;
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
        assertEquals(java.util.List.of(), browser.complaints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void oneFeedReachesEveryLane(String language) {
        browser.open(rig, "scene=one-feed&interval=300&lang=" + language);
        browser.runScene();
        for (String transport : new String[] {"poll", "long-poll", "websocket", "sse"}) {
            assertEquals("5", browser.row(transport, "delivered"), transport);
        }
        assertTrue(browser.number("poll", "mean") > browser.number("websocket", "mean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void pollingAsksMoreOftenThanThereIsNews(String language) {
        browser.open(rig, "scene=polling&lang=" + language);
        browser.runScene();
        assertTrue(browser.number("polls", "empty") > 0);
        assertEquals("61", browser.row("share", "theory"));
        assertTrue(browser.number("wait", "mean") < 500 + 250, () -> browser.row("wait", "mean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void longPollWithoutACursorLosesEventsAndWithOneNone(String language) {
        browser.open(rig, "scene=long-poll&lang=" + language);
        browser.runScene();
        assertEquals("50", browser.row("published", "tries"));
        assertTrue(browser.number("naive", "lost") >= 1, () -> browser.row("naive", "lost"));
        assertEquals("0", browser.row("cursor", "lost"));
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
