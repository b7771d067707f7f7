package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The finished page in a real browser, from a file: its scripts run under its own policy, and nothing else does. */
@Timeout(90)
class ReportPageTest {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    Path folder;

    @Test
    void thePageDrawsEveryChartUnderItsOwnPolicy() throws Exception {
        String page = shown("A fixed sample");
        assertEquals(7, count("<svg ", page), "charts");
        assertEquals(14, count("<button type=\"button\"[^>]*(?<! hidden=\"\")>", page), "buttons that can be pressed");
        assertTrue(page.contains("<title>A fixed sample – Pushlab</title>"), page.substring(0, 500));
    }

    @Test
    void aLabelThatIsAScriptIsShownAndNotRun() throws Exception {
        String page = shown("</title></script><script>document.title = 'taken'</script>");
        assertTrue(page.contains("<title>&lt;/title&gt;&lt;/script&gt;&lt;script&gt;"), page.substring(0, 500));
        assertEquals(7, count("<svg ", page), "charts");
    }

    /** The page's elements after its scripts have run. */
    private String shown(String label) throws IOException, InterruptedException {
        Path report = folder.resolve("report.html");
        Path elements = folder.resolve("elements.html");
        Files.write(
                report,
                ReportFormats.files(SampleReports.labelled(label), SampleReports.PARTS, Language.EN)
                        .get("report.html"));
        Process browser = new ProcessBuilder(
                        browser(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        report.toUri().toString())
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

    private static String browser() {
        String path = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> BROWSERS.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeTrue(!path.isEmpty(), () -> "none of " + BROWSERS + " is installed");
        return path;
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
