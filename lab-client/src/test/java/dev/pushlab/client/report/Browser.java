package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** A real Chromium that opens a page from a file; where it or its driver is missing the test is skipped. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** It has to say that this Chromium is newer than it is. Held, or the level would be forgotten. */
    private static final Logger SELENIUM_LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    Browser() {
        File program = new File(program());
        // Named, or Selenium would look for one on the network.
        File driverProgram = installed("chromedriver");
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
                "--lang=en");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driverProgram)
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        screen(1280, false);
    }

    /** The browser's program; without one the test is skipped. */
    public static String program() {
        return installed("chromium", "chromium-browser", "google-chrome").toString();
    }

    private static File installed(String... names) {
        Path found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> Stream.of(names).map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, () -> "none of " + List.of(names) + " is installed");
        return found.toFile();
    }

    /** As a screen of this width, in this theme. */
    void screen(int width, boolean isDark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
    }

    /**
     * Opens a page and waits until its scripts have run.
     *
     * @param folder where the page is put
     */
    void open(byte[] content, Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        Files.write(page, content);
        driver.get("about:blank");
        driver.get(page.toUri().toString());
    }

    /** The page's elements as they are now. */
    String elements() {
        return (String) js("return document.documentElement.outerHTML");
    }

    /** Runs a script that returns something; the page's own policy does not bind it. */
    Object js(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What keeps people from using the page: impact, rule and where, of each finding. */
    @SuppressWarnings("unchecked")
    List<String> barriers() throws IOException {
        try (var axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            js(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>)
                driver.executeAsyncScript(
                        "const done = arguments[0];"
                                + "axe.run().then(({ violations }) => done(violations.flatMap(({ impact, id, nodes }) =>"
                                + " nodes.map(({ target }) => `${impact} ${id} ${target}`))), (fault) => done([`critical ${fault}`]));");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
