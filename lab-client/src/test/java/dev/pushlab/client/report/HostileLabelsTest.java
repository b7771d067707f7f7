package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileLabelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script></title><img src=x onerror=alert(1)>",
                "\" autofocus onfocus=alert(1) x=\"",
                "<!--"
            })
    void e5MarkupInALabelStaysText(String label) {
        String page = file(label, "report.html");
        assertFalse(page.contains(label), label);
        String shown = label.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        assertTrue(unified(page).contains(shown), page.substring(0, 1000));
    }

    @Test
    void aLabelIsNoTemplate() {
        assertTrue(file("{{#doubts}}x{{/doubts}}", "report.html").contains("<title>{{#doubts}}x{{/doubts}} "));
    }

    @Test
    void e5ATerminalIsNotDrivenByALabel() {
        String text = TextReport.of(SampleReports.of(SampleReports.labelled("\u001b[2Jgone"), Language.EN));
        assertTrue(text.startsWith("\\u{1B}[2Jgone"), text.substring(0, 40));
    }

    @Test
    void e5AMarkThatTurnsTheLineAroundIsWrittenOut() {
        for (String name : new String[] {"report.html", "report.md"}) {
            assertFalse(file("safe\u202Egpj.exe", name).contains("\u202E"), name);
        }
    }

    @Test
    void e5ALabelOfTenKilobytesDoesNotDrownTheReport() {
        Report report = SampleReports.of(SampleReports.labelled("x".repeat(10_000)), Language.EN);
        assertEquals(120, report.title().length());
        assertEquals(
                List.of(),
                TextReport.of(report)
                        .lines()
                        .filter(line -> PlainText.columns(line) > 100)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
    void e5ASpreadsheetTakesNoLabelForAFormula(String label) {
        String field = CsvReport.text(label);
        assertTrue(field.startsWith("'") || field.startsWith("\"'"), field);
    }

    @Test
    void aFieldWithACommaAQuoteOrALineEndIsQuoted() {
        assertEquals("\"a,b\"", CsvReport.text("a,b"));
        assertEquals("\"say \"\"hi\"\"\"", CsvReport.text("say \"hi\""));
        assertEquals("\"a\nb\"", CsvReport.text("a\nb"));
        assertEquals("plain", CsvReport.text("plain"));
    }

    @Test
    void e5MarkdownTakesNoLabelForMarkup() {
        String label = "[x](javascript:alert(1)) | `code` <b> *bold* ![i](u)";
        assertTrue(
                file(label, "report.md")
                        .startsWith(
                                "# \\[x\\](javascript:alert(1)) \\| \\`code\\` &lt;b&gt; \\*bold\\* \\!\\[i\\](u)\n"),
                file(label, "report.md").substring(0, 120));
    }

    private static String file(String label, String name) {
        Map<String, byte[]> files =
                ReportFormats.files(SampleReports.labelled(label), SampleReports.PARTS, Language.EN);
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** The page with the engine's ways to write a character made one. */
    private static String unified(String page) {
        return page.replace("&#x3D;", "=").replace("&#x60;", "`").replace("&#39;", "'");
    }
}
