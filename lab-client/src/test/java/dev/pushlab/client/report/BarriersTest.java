package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.ReportResources;
import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps people from using the pages, by axe-core: both languages, both themes, with two of each kind opened. */
@Timeout(300)
class BarriersTest {

    private static final RunResult SWEEP = SampleSweeps.of(Map.of("rate", List.of("10", "40")));

    @AutoClose
    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void startBrowser() {
        browser = new Browser();
    }

    static Stream<Arguments> looks() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(false, true).map(isDark -> Arguments.of(language, isDark)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aReportOfOneSettingKeepsNobodyOut(Language language, boolean isDark) throws IOException {
        assertNoBarriers(SampleReports.page(SampleReports.RESULT, language), 1280, isDark);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aReportOfASweepKeepsNobodyOut(Language language, boolean isDark) throws IOException {
        assertNoBarriers(SampleReports.page(SWEEP, language), 1280, isDark);
    }

    @Test
    void aNarrowScreenKeepsNobodyOut() throws IOException {
        assertNoBarriers(SampleReports.page(SampleReports.RESULT, Language.EN), 360, false);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theIndexOfRunsKeepsNobodyOut(Language language, boolean isDark) throws IOException {
        IndexedRun run = IndexedRun.of("a", List.of("report.html"), SampleReports.RESULT);
        Words words = SampleReports.PARTS.words().get(language);
        byte[] index = RunIndex.of(List.of(run), List.of("b: no result"), ReportResources.readIndex(), words);
        assertNoBarriers(index, 1280, isDark);
    }

    /** The check can fail: grey letters on grey, and a picture that nobody describes. */
    @Test
    void aPageThatKeepsPeopleOutIsFound() throws IOException {
        browser.screen(1280, false);
        browser.open(
                "<html><p style='color:#999;background:#aaa'>letters</p><img src='data:,'></html>".getBytes(), folder);
        List<String> barriers = browser.barriers();
        assertTrue(barriers.contains("serious color-contrast p"), barriers::toString);
        assertTrue(barriers.contains("critical image-alt img"), barriers::toString);
    }

    private void assertNoBarriers(byte[] page, int width, boolean isDark) throws IOException {
        browser.screen(width, isDark);
        browser.open(page, folder);
        browser.js("document.querySelectorAll('section').forEach((section) =>"
                + " [...section.querySelectorAll('details')].slice(0, 2).forEach((one) => { one.open = true; }))");
        assertEquals(List.of(), browser.barriers());
    }
}
