package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.ReportResources;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index of runs in a real browser, from a file: its table is sorted under the page's own policy. */
@Timeout(90)
class IndexPageTest {

    private static final IndexParts PARTS = ReportResources.readIndex();

    private static final List<IndexedRun> RUNS = List.of(
            run("run 2", "2026-01-02T00:00:00Z", Status.INVALID, null, 100),
            run("run 10", "2026-01-03T00:00:00Z", Status.VALID, LimitVerdict.NOT_MET, 20),
            run("run 1", "2026-01-01T00:00:00Z", Status.INCONCLUSIVE, LimitVerdict.MET, 3));

    @AutoClose
    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void startBrowser() {
        browser = new Browser();
    }

    @Test
    void withoutBeingTouchedItShowsTheNewestFirst() throws Exception {
        String page = shown("");
        assertEquals(List.of("run 10", "run 2", "run 1"), order(page));
        assertTrue(page.contains("aria-sort=\"descending\"><button type=\"button\">Started</button>"), page);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 'run 1,run 2,run 10', ascending",
        "0, 2, 'run 10,run 2,run 1', descending",
        "1, 1, 'run 1,run 2,run 10', ascending",
        "2, 1, 'run 10,run 1,run 2', ascending",
        "3, 2, 'run 10,run 1,run 2', descending",
        "5, 1, 'run 1,run 10,run 2', ascending"
    })
    void aHeadThatIsPressedSorts(int column, int times, String order, String direction) throws Exception {
        String page =
                shown("for (let i = 0; i < " + times + "; i++) heads[" + column + "].querySelector('button').click();");
        assertEquals(List.of(order.split(",")), order(page));
        assertEquals(
                1,
                Pattern.compile("<th [^>]*aria-sort=\"" + direction + "\"")
                        .matcher(page)
                        .results()
                        .count(),
                page);
    }

    /** The page with a hand that presses buttons behind its own script. */
    private String shown(String hand) throws Exception {
        IndexParts pressed = new IndexParts(PARTS.template(), PARTS.style(), PARTS.script() + hand);
        Words words = SampleReports.PARTS.words().get(Language.EN);
        browser.open(RunIndex.of(RUNS, List.of(), pressed, words), folder);
        return browser.elements();
    }

    private static List<String> order(String page) {
        return Pattern.compile("<bdi>(run \\d+)</bdi>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static IndexedRun run(String label, String startedAt, Status status, LimitVerdict limits, int clients) {
        return new IndexedRun(
                label,
                List.of("report.html"),
                label,
                startedAt,
                status,
                limits,
                "smoke",
                clients,
                20,
                5,
                List.of("poll"),
                2,
                null,
                null);
    }
}
