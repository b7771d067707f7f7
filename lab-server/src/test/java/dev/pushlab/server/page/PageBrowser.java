package dev.pushlab.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pushlab.server.ServerRig;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium with the page of a real server open in it; where either program is missing the test is skipped. */
final class PageBrowser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(50);

    /** It has to say that this Chromium is newer than it is. Held, or the level would be forgotten. */
    private static final Logger SELENIUM_LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private PageBrowser(ChromeDriver driver) {
        this.driver = driver;
    }

    static PageBrowser start(String... moreArguments) {
        File program = program("chromium", "chromium-browser", "google-chrome");
        // Named, or Selenium would look for one on the network.
        File driver = program("chromedriver");
        SELENIUM_LOG.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--window-size=1440,900");
        options.addArguments(moreArguments);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        chrome.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        return new PageBrowser(chrome);
    }

    private static File program(String... names) {
        Path found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> Stream.of(names).map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, () -> "none of " + List.of(names) + " is installed");
        return found.toFile();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens the page anew, with the control token, and waits until its lanes are open. */
    void open(ServerRig rig, String state) {
        open(rig.server().uri() + "/#token=" + ServerRig.TOKEN + "&" + state);
    }

    void open(String address) {
        // From another page, or a new fragment would not load anything.
        driver.get("about:blank");
        driver.get(address);
        await("return window.lab?.isOpen === true");
    }

    /** Runs a script that returns something. */
    Object js(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs the body of an async function, and gives what it returns. */
    Object async(String body) {
        String script = "const done = arguments[0]; (async () => {" + body + "})()"
                + ".then((value) => done(value ?? null), (problem) => done('failed: ' + problem.message));";
        return driver.executeAsyncScript(script);
    }

    /** Waits until a script returns something true. */
    void await(String script) {
        await(script, PATIENCE);
    }

    void await(String script, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!Boolean.TRUE.equals(js(script))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "in vain: " + script + "; the page says: " + js("return document.body.innerText"));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Runs the scene that is open, to its end. */
    void runScene() {
        js("document.getElementById('run').click()");
        await("return document.getElementById('scene').dataset.state === 'done'");
        assertEquals(null, js("return document.querySelector('#outcome .problem')?.textContent ?? null"));
        switchLanguageAndBack();
    }

    /** The other language says the same without a reload: other words, the same values, as much of everything. */
    private void switchLanguageAndBack() {
        String shape = """
                const scene = document.getElementById('scene');
                const rows = [...scene.querySelectorAll('[data-row]')].map((row) => JSON.stringify(row.dataset));
                return [scene.querySelectorAll('h2, h3, .choices button').length, ...rows].join();
                """;
        Object before = js(shape);
        String title = text("#scene h2");
        js("document.getElementById('language').click()");
        assertEquals(before, js(shape));
        assertNotEquals(title, text("#scene h2"));
        boolean isChinese = Boolean.TRUE.equals(js("return document.documentElement.lang === 'zh-CN'"));
        assertEquals(isChinese, text("#scene .lesson").codePoints().anyMatch(Character::isIdeographic));
        js("document.getElementById('language').click()");
    }

    /** A value of one of the rows that a scene has shown. */
    String row(String key, String value) {
        Object found = js(
                "return document.querySelector(`[data-row='${arguments[0]}']`)?.dataset[arguments[1]] ?? null",
                key,
                value);
        return String.valueOf(found);
    }

    double number(String key, String value) {
        return Double.parseDouble(row(key, value));
    }

    String text(String selector) {
        return (String) js("return document.querySelector(arguments[0]).textContent", selector);
    }

    /** As a screen of this size, in this theme. */
    void screen(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        prefer("prefers-color-scheme", dark ? "dark" : "light");
    }

    void prefer(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** What the browser complained of since this was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
