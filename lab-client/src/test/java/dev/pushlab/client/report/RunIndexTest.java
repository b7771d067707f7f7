package dev.pushlab.client.report;

import static dev.pushlab.client.result.SampleRuns.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.SampleRuns;
import dev.pushlab.client.result.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunIndexTest {

    private static final IndexParts PARTS = new IndexParts(
            SampleReports.text("/dev/pushlab/client/report/index.mustache"), "body {}", "\"use strict\";");

    @Test
    void theNewestRunStandsFirst() {
        String page = page(run("a", "older", "2026-01-01T00:00:00Z"), run("b", "newer", "2026-02-01T00:00:00Z"));
        assertTrue(page.indexOf("newer") < page.indexOf("older"), page);
        assertTrue(page.contains("<p>2 runs; 0 results could not be read.</p>"), page);
        assertFalse(page.contains("id=\"broken\""), page);
    }

    @Test
    void aLineHoldsWhatTellsRunsApartWithoutAScript() {
        String page = page(IndexedRun.of(
                "20260101-smoke", List.of("report.html", "result.json"), SampleRuns.run(cell("poll", 1, 1, 1))));
        for (String text : List.of(
                "a sample",
                "2026-01-01T00:00:00Z",
                ">VALID<",
                ">smoke<",
                ">4</td>",
                ">20</td>",
                ">poll<",
                "2 cores, A processor",
                "0123456789<",
                "<a href=\"./20260101-smoke/result.json\">result.json</a>")) {
            assertTrue(unified(page).contains(text), () -> text + " is not in " + page);
        }
    }

    @Test
    void aResultThatCannotBeReadIsNamedWithItsFault() {
        String page = new String(
                RunIndex.of(List.of(), List.of("results/x/result.json: <b>empty</b>"), PARTS, words()),
                StandardCharsets.UTF_8);
        assertTrue(page.contains("<li><bdi>results/x/result.json: &lt;b&gt;empty&lt;/b&gt;</bdi></li>"), page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "javascript:alert(1) | ./javascript%3Aalert%281%29/report.html",
                "a b#c?d%e           | ./a%20b%23c%3Fd%25e/report.html",
                "a\"><b>             | ./a%22%3E%3Cb%3E/report.html",
                "claims/one          | ./claims/one/report.html",
                "中文                | ./%E4%B8%AD%E6%96%87/report.html"
            })
    void aFolderMakesALinkAndNothingElse(String place, String link) {
        String page = unified(page(run(place, null, "2026-01-01T00:00:00Z")));
        assertEquals(
                List.of(link, link),
                Pattern.compile("href=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"<script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "{{#runs}}x{{/runs}}", "=cmd"})
    void aLabelStaysText(String label) {
        String page = page(run("a", label, "2026-01-01T00:00:00Z"));
        String shown = label.replace("<", "&lt;").replace(">", "&gt;");
        assertTrue(unified(page).contains("<bdi>" + shown + "</bdi>"), page);
        assertEquals(1, page.split("<script>", -1).length - 1, page);
    }

    private static String page(IndexedRun... runs) {
        return new String(RunIndex.of(List.of(runs), List.of(), PARTS, words()), StandardCharsets.UTF_8);
    }

    private static Words words() {
        return SampleReports.PARTS.words().get(Language.EN);
    }

    private static IndexedRun run(String place, String label, String startedAt) {
        return new IndexedRun(
                place,
                List.of("report.html"),
                label,
                startedAt,
                Status.VALID,
                LimitVerdict.MET,
                "smoke",
                4,
                20,
                5,
                List.of("poll"),
                2,
                null,
                null);
    }

    /** The page with the engine's ways to write a character made one. */
    private static String unified(String page) {
        return page.replace("&#x3D;", "=").replace("&#x60;", "`").replace("&#39;", "'");
    }
}
