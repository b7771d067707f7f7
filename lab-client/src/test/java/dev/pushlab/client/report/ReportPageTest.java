package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The finished page in a real browser, from a file: its scripts run under its own policy, and nothing else does. */
@Timeout(90)
class ReportPageTest {

    @AutoClose
    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void startBrowser() {
        browser = new Browser();
    }

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

    private String shown(String label) throws IOException {
        browser.open(SampleReports.page(SampleReports.labelled(label), Language.EN), folder);
        return browser.elements();
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
