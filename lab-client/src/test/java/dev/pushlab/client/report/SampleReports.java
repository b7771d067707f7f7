package dev.pushlab.client.report;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.ReportResources;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A fixed result with a valid, an inconclusive and an invalid cell, and what reports of it are made of. */
final class SampleReports {

    static final ReportParts PARTS = ReportResources.read();

    /** The same without scripts, for golden files: they hold no library, and change with what reports say alone. */
    static final ReportParts WITHOUT_SCRIPTS = new ReportParts(
            PARTS.templates(), PARTS.style(), "/* the chart library */", List.of("/* our scripts */"), PARTS.words());

    static final RunResult RESULT = ResultCodec.decode(text("sample-result.json"));

    private SampleReports() {}

    static Report of(RunResult result, Language language) {
        return Report.of(result, PARTS.words().get(language));
    }

    /** The page of a result. */
    static byte[] page(RunResult result, Language language) {
        return new HtmlReport(PARTS).files(of(result, language)).get("report.html");
    }

    /** The sample under another label. */
    static RunResult labelled(String label) {
        return edited(result -> result.addProperty("label", label));
    }

    /** The sample with changes made to its JSON: records grow, what a test says of them need not. */
    static RunResult edited(Consumer<JsonObject> edit) {
        JsonObject result = JsonParser.parseString(text("sample-result.json")).getAsJsonObject();
        edit.accept(result);
        return ResultCodec.decode(result.toString());
    }

    static String text(String resource) {
        try (InputStream in = SampleReports.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
