package dev.pushlab.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.report.Browser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The profile {@code browser} is what the browser that is installed really sends, but for version numbers. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BrowserHeadsTest {

    private static final String PAGE = """
            <!doctype html><script>
            fetch('/poll');
            new EventSource('/sse');
            new WebSocket('ws://' + location.host + '/websocket', 'pushlab.v1');
            </script>""";

    @TempDir
    private Path folder;

    @Test
    void theProfileIsWhatTheInstalledBrowserSends() throws Exception {
        try (HeadRecorder recorder = new HeadRecorder(PAGE)) {
            Process browser = new ProcessBuilder(
                            Browser.program(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--lang=en-US",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + folder.resolve("profile"),
                            recorder.origin())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
            try {
                assertTrue(recorder.awaitAll(List.of("/poll", "/sse", "/websocket"), 80_000), "the browser is silent");
            } finally {
                browser.destroy();
                if (!browser.waitFor(10, TimeUnit.SECONDS)) {
                    browser.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
                }
            }
            for (String name : List.of("poll", "sse", "websocket")) {
                assertEquals(
                        normal(recorder.head("/" + name)),
                        normal(profile(name, recorder.origin())),
                        "heads of " + name);
            }
        }
    }

    private static List<String> profile(String transport, String origin) {
        SubscribeOptions options =
                new SubscribeOptions("life", 0, Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1));
        RequestHead head = HeadsProfile.of("browser").head(transport, origin, HttpFields.EMPTY, HttpFields.EMPTY);
        String text = new String(head.http1(options.target(transport)), java.nio.charset.StandardCharsets.US_ASCII);
        List<String> lines = text.lines().toList();
        return lines.subList(1, lines.size() - 1);
    }

    /** Without version numbers, a WebSocket's nonce, what tells a headless browser, and the order of brands. */
    private static String normal(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("Sec-WebSocket-Protocol:"))
                .map(line -> line.replaceAll("(Sec-WebSocket-Key: ).*", "$1(nonce)")
                        .replace("HeadlessChrome", "Chrome")
                        .replaceAll("\"Not[^\"]*Brand[^\"]*\"", "\"Not A Brand\""))
                .map(line -> line.startsWith("sec-ch-ua:") ? sorted(line) : line)
                .map(line -> line.matches("(User-Agent|sec-ch-ua).*") ? line.replaceAll("[0-9]+", "N") : line)
                .collect(Collectors.joining("\n"));
    }

    private static String sorted(String brands) {
        return Arrays.stream(brands.substring("sec-ch-ua:".length()).strip().split(", "))
                .sorted()
                .collect(Collectors.joining(", ", "sec-ch-ua: ", ""));
    }
}
