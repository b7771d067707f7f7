package dev.pushlab.client.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * {@code report.html}: one file that needs no network. The template engine escapes whatever it is not told to leave
 * alone, and a content security policy allows the file's own style and scripts alone, should anything ever slip
 * through.
 */
final class HtmlReport implements ReportFormat {

    private final ReportParts parts;

    HtmlReport(ReportParts parts) {
        this.parts = parts;
    }

    @Override
    public Map<String, byte[]> files(Report report) {
        String page = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .withLoader(name -> new StringReader(parts.templates().get(name)))
                .loadTemplate("report")
                .execute(new HtmlPage(report, parts).content());
        return Map.of("report.html", page.getBytes(StandardCharsets.UTF_8));
    }
}
