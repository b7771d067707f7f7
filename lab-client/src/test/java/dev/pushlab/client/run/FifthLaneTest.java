package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.ReportResources;
import dev.pushlab.client.report.Language;
import dev.pushlab.client.report.Report;
import dev.pushlab.client.report.ReportFormats;
import dev.pushlab.client.report.ReportParts;
import dev.pushlab.client.report.TextReport;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.transport.FiveTransports;
import dev.pushlab.client.transport.Subscriber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A transport of tests alone is measured and reported as the lab's own are: nothing in between knows them by name. */
class FifthLaneTest {

    static List<String> transports() {
        return FiveTransports.subscribers().stream().map(Subscriber::name).toList();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyLaneDeliversEveryEventOnceAndInOrder(String transport) throws Exception {
        CellResult cell = cell(transport);
        DeliveryCounts counts = cell.counts();
        assertTrue(counts.published() > 0, counts::toString);
        assertEquals(
                new DeliveryCounts(
                        counts.planned(), counts.published(), counts.expected(), counts.expected(), 0, 0, 0, 0, 0, 0),
                counts);
        assertNotEquals(Status.INVALID, cell.status(), () -> cell.warnings().toString());
    }

    @ParameterizedTest
    @MethodSource("transports")
    void serverAndClientAgreeAboutEveryByteOfEveryLane(String transport) throws Exception {
        for (TrialResult trial : cell(transport).trials()) {
            assertTrue(trial.bytes().client().toClient().payload() > 0);
            assertTrue(trial.bytes().agrees(), () -> trial.bytes().toString());
            assertTrue(trial.bytes().addsUp(), () -> trial.bytes().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyReportShowsEveryLane(String transport) throws Exception {
        ReportParts parts = ReportResources.read();
        Map<String, byte[]> files = ReportFormats.files(FiveLanes.result(), parts, Language.EN);
        files.forEach((name, content) -> assertTrue(
                !name.endsWith(".html") && !name.endsWith(".md") && !name.endsWith(".csv")
                        || new String(content, UTF_8).contains(transport),
                name));
        Report report = Report.of(FiveLanes.result(), parts.words().get(Language.EN));
        assertTrue(TextReport.of(report).contains(transport));
    }

    private static CellResult cell(String transport) throws Exception {
        return FiveLanes.result().cells().stream()
                .filter(cell -> cell.transport().equals(transport))
                .findFirst()
                .orElseThrow();
    }
}
