package dev.pushlab.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.EndpointSettings;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a whole: what it counts, says, asks for, and who can use it. */
@Timeout(60)
class PageTest {

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

    @Test
    void theScoreboardShowsTheBytesOfTheServersLedger() throws Exception {
        browser.open(rig, "interval=500&lang=en");
        rig.publish("one", "two", "three");
        browser.await("return lab.laneNames.every((name) => lab.recording.events(name).length === 3)");
        browser.async("await lab.stopLanes()");
        TransportTotals before = null;
        // Nothing moves any more once two readings are alike.
        while (!rig.server().totals().sum().equals(before)) {
            before = rig.server().totals().sum();
            Thread.sleep(50);
        }
        Object shown = browser.async("""
                const { since } = await import('/js/scoreboard-view.js');
                const { server } = await import('/js/server.js');
                const totals = await server.totals();
                const zero = (value) => typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, zero(one)])) : 0;
                return lab.laneNames.map((name) => { const wire = since(totals, zero(totals), name); return wire.toServer + '/' + wire.toClient; }).join();
                """);
        String counted = String.join(
                ",",
                List.of("poll", "long-poll", "websocket", "sse").stream()
                        .map(name -> rig.server().totals().of(name))
                        .map(totals -> totals.toServer().total() + "/"
                                + totals.toClient().total())
                        .toList());
        assertEquals(counted, shown);
    }

    @Test
    void theBoardSaysThatItIsNoMeasurementAndHowToMeasure() {
        browser.open(rig, "lang=en&rate=5&arrivals=periodic&payload=64&interval=250&hold=10");
        browser.await("return document.getElementById('run-command') !== null");
        assertEquals(
                "scripts/lab run --rate 5 --arrivals periodic --payload 64 --poll-interval 250ms --hold 10s --clients 1",
                browser.text("#run-command"));
        assertTrue(browser.text("#scoreboard").contains("not a measurement"));
    }

    @Test
    void theTokenLeavesTheAddressAtOnceAndTheStateStays() {
        browser.open(rig, "scene=race&rate=7&lang=zh");
        String address = (String) browser.js("return location.href");
        assertFalse(address.contains(ServerRig.TOKEN), address);
        assertTrue(address.endsWith("#rate=7&scene=race&lang=zh"), address);
        assertEquals("true", String.valueOf(browser.js("return !document.getElementById('run').disabled")));
    }

    @Test
    void withoutTheTokenNothingIsControlledAndThePageSaysSo() {
        try (PageBrowser visitor = PageBrowser.start()) {
            visitor.open(rig.server().uri() + "/#scene=bill&lang=en");
            assertEquals(true, visitor.js("return document.getElementById('run').disabled"));
            assertTrue(visitor.text("#scene").contains("needs the control token"));
            assertEquals(true, visitor.js("return document.getElementById('fault-cut').disabled"));
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysEverywhere() {
        browser.open(rig, "lang=en");
        Object missing = browser.async("""
                const { LANGUAGES } = await import('/js/words.js');
                const { scenes } = await import('/scenes/index.js');
                const keys = (value, path) => value !== null && typeof value === 'object'
                    ? Object.entries(value).flatMap(([key, one]) => keys(one, path + '.' + key)) : [path];
                const same = (one, other) => keys(one, '').sort().join() === keys(other, '').sort().join();
                const faults = scenes.filter(({ text }) => !same(text.en, text.zh)).map((scene) => scene.name);
                const blanks = (value) => typeof value === 'object' ? Object.values(value).some(blanks) : value === '';
                return [...faults, ...(same(LANGUAGES.en, LANGUAGES.zh) ? [] : ['words']), ...(blanks(LANGUAGES) ? ['blank'] : []), scenes.length].join();
                """);
        assertEquals("11", missing);
    }

    @Test
    void thePageAsksNobodyButItsServer() {
        browser.open(rig, "scene=one-feed&lang=en");
        browser.runScene();
        Object elsewhere = browser.js("""
                return performance.getEntriesByType('resource').map((one) => one.name)
                    .filter((name) => new URL(name).host !== location.host).join();
                """);
        assertEquals("", elsewhere);
        assertEquals(List.of(), browser.complaints());
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 390", "dark, 320"})
    void nothingKeepsPeopleFromUsingIt(String theme, int width) throws Exception {
        browser.screen(width, 900, theme.equals("dark"));
        browser.open(rig, "scene=one-feed&interval=300&lang=en");
        browser.runScene();
        browser.js("document.querySelectorAll('details').forEach((one) => (one.open = true))");
        browser.await("return document.querySelectorAll('.twin tbody tr').length > 0");
        try (InputStream script = PageTest.class.getResourceAsStream("/axe.min.js")) {
            browser.js(new String(script.readAllBytes(), UTF_8));
        }
        Object found = browser.async("""
                const { violations } = await axe.run();
                return violations.filter((one) => ['serious', 'critical'].includes(one.impact))
                    .map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')).join('\\n');
                """);
        assertEquals("", found);
        assertTrue(
                (Boolean) browser.js("return document.documentElement.scrollWidth <= innerWidth"),
                "it scrolls sideways");
        browser.screen(1440, 900, false);
    }

    @Test
    void samplesTakenWhileTheTabIsHiddenAreLeftOut() {
        browser.open(rig, "lang=en");
        Object left = browser.async("""
                const { Recording } = await import('/js/recording.js');
                const { audit } = await import('/js/audit.js');
                const recording = new Recording();
                recording.markHidden(true, 100);
                recording.markHidden(false, 200);
                const event = (sequence, published, at) => recording.add({ lane: 'poll', kind: 'event', sequence, published, scheduled: published, at });
                event(1, 10, 20); event(2, 90, 150); event(3, 150, 900); event(4, 210, 220);
                const found = audit(recording.events('poll'), (one) => recording.wasHidden(one));
                return found.delivered + ' ' + found.leftOut + ' ' + found.mean;
                """);
        assertEquals("4 2 10", left);
    }
}
