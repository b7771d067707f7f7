package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser that opens a page from a file; without one the test is skipped. */
public final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Browser() {}

    /**
     * The page's elements after its scripts have run.
     *
     * @param folder where the browser may write
     */
    static String elementsOf(byte[] content, Path folder) throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Path elements = folder.resolve("elements.html");
        Files.write(page, content);
        Process browser = new ProcessBuilder(
                        program(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(elements.toFile())
                .start();
        try {
            assertTrue(browser.waitFor(80, TimeUnit.SECONDS), "the browser did not end");
        } finally {
            browser.destroyForcibly();
        }
        return Files.readString(elements);
    }

    /** The browser that is installed. */
    public static String program() {
        String path = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeTrue(!path.isEmpty(), () -> "none of " + NAMES + " is installed");
        return path;
    }
}
