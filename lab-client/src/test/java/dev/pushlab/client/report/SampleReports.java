package dev.pushlab.client.report;

import dev.pushlab.client.ReportResources;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /** The sample under another label. */
    static RunResult labelled(String label) {
        return new RunResult(
                RESULT.schema(),
                label,
                RESULT.command(),
                RESULT.startedAt(),
                RESULT.endedAt(),
                RESULT.interrupted(),
                RESULT.status(),
                RESULT.scenario(),
                RESULT.environment(),
                RESULT.calibration(),
                RESULT.warnings(),
                RESULT.baseline(),
                RESULT.cells(),
                RESULT.comparisons(),
                RESULT.limits());
    }

    static String text(String resource) {
        try (InputStream in = SampleReports.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
