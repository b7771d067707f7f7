package dev.pushlab.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.EndpointSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Pause, step, scrub, save and replay, by mouse and by keys. */
@Timeout(60)
class PlayerTest {

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

    @BeforeEach
    void fiveEventsHaveArrivedOnEveryLane() throws InterruptedException {
        browser.open(rig, "interval=200&lang=en");
        for (int i = 0; i < 5; i++) {
            rig.publish("number " + i);
            pause();
        }
        browser.await("return lab.laneNames.every((name) => lab.recording.events(name).length === 5)");
    }

    @Test
    void thePausedMomentStaysWhileTheFeedGoesOn() {
        browser.driver().findElement(By.id("toggle")).click();
        double moment = time();
        long seen = arrivals();
        rig.publish("after the pause");
        browser.await("return lab.recording.events('websocket').length === 6");
        assertEquals(moment, time());
        assertEquals(seen, arrivals());
        browser.driver().findElement(By.id("live-button")).click();
        browser.await("return document.querySelectorAll('[data-lane=websocket] .arrived').length === 6");
    }

    @Test
    void stepsGoFromOneHappeningToTheNextAndBack() {
        press(" ");
        long place = place();
        // To the latest happening first, for it was paused between two.
        press(Keys.ARROW_LEFT);
        assertEquals(place, place());
        press(Keys.ARROW_LEFT);
        assertEquals(place - 1, place());
        press(Keys.ARROW_RIGHT);
        assertEquals(place, place());
        browser.await("return document.getElementById('place').textContent.startsWith('" + place + "/')");
        press("l");
        assertEquals(true, browser.js("return lab.playhead.isLive"));
    }

    @Test
    void scrubbingBackShowsTheLanesAsTheyWereThen() {
        browser.await("return Number(document.getElementById('scrub').max) > lab.recording.events('websocket')[4].at");
        Object then = browser.js("""
                const scrub = document.getElementById('scrub');
                const events = lab.recording.events('websocket');
                scrub.value = events[2].at;
                scrub.dispatchEvent(new Event('input'));
                // The slider has steps, so it may stand a little before that event.
                const at = Number(scrub.value);
                return events.filter((event) => event.at <= at).length;
                """);
        browser.await("return document.querySelectorAll('[data-lane=websocket] .arrived').length === " + then);
    }

    @Test
    void playingFromThePastEndsInThePresent() {
        browser.js("lab.playhead.speed = 4; lab.playhead.scrub(performance.now() - 2000); lab.playhead.play()");
        double before = time();
        browser.await("return lab.playhead.time(performance.now()) > " + before);
        browser.await("return lab.playhead.isLive");
    }

    @Test
    void aSavedSessionIsReplayedWithoutTheFeed() {
        Object replayed = browser.async("""
                const { toFile, fromFile } = await import('/js/session-file.js');
                const file = toFile(lab.recording, {}, lab.laneNames, performance.now());
                await lab.replay(fromFile(file));
                lab.playhead.scrub(lab.endsAt);
                return lab.recording.events('sse').length + ' ' + lab.lanes.length;
                """);
        assertEquals("5 0", replayed);
        browser.await("return document.querySelectorAll('[data-lane=sse] .arrived').length === 5");
    }

    @Test
    void aFileThatIsNoSessionIsRefusedInWords() {
        Object said = browser.async("""
                const { fromFile } = await import('/js/session-file.js');
                const said = (text) => { try { fromFile(text); return 'taken'; } catch (problem) { return problem.message; } };
                return [said('{'), said('{"format":"other"}'), said('{"format":"pushlab.session/1","lanes":[],"endedAt":1,"entries":[{"kind":"x"}]}')].join('; ');
                """);
        assertEquals(
                "the file is not JSON; format is 'other'; allowed: pushlab.session/1; entry 0 has no lane, time or known kind",
                said);
    }

    @Test
    void everyLaneSaysInWordsWhatItDraws() {
        browser.js("document.querySelectorAll('.twin').forEach((twin) => (twin.open = true))");
        browser.await(
                "return [...document.querySelectorAll('.twin')].every((twin) => twin.textContent.includes('number 4'))");
        browser.js("document.querySelector('[data-lane=long-poll] .twin button[data-client]').click()");
        browser.await("return document.querySelector('#inspector pre')?.textContent.includes('GET /api/long-poll')");
    }

    /** So that no two arrive in the same instant of a browser's coarse clock. */
    private static void pause() throws InterruptedException {
        Thread.sleep(5);
    }

    private static void press(CharSequence key) {
        browser.driver().findElement(By.tagName("body")).sendKeys(key);
    }

    private static double time() {
        return ((Number) browser.js("return lab.playhead.time(performance.now())")).doubleValue();
    }

    private static long place() {
        return ((Number) browser.js("return lab.playhead.place(performance.now()).n")).longValue();
    }

    private static long arrivals() {
        return (Long) browser.js("return document.querySelectorAll('[data-lane=websocket] .arrived').length");
    }
}
