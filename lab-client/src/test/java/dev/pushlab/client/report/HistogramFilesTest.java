package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.CellResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;

/** Read by HdrHistogram's own reader: what it cannot read, no tool of it can. */
class HistogramFilesTest {

    private final Map<String, byte[]> files =
            new HistogramFiles().files(SampleReports.of(SampleReports.RESULT, Language.EN));

    @Test
    void theLogHoldsEveryLatencyOfEveryTrial() {
        Map<String, Long> events = new TreeMap<>();
        HistogramLogReader reader = new HistogramLogReader(new ByteArrayInputStream(files.get("latencies.hlog")));
        for (EncodableHistogram next = reader.nextIntervalHistogram();
                next != null;
                next = reader.nextIntervalHistogram()) {
            events.merge(next.getTag(), ((Histogram) next).getTotalCount(), Long::sum);
        }
        assertEquals(counts(), events);
    }

    @Test
    void aPercentileFileHasTheMedianOfItsCell() {
        String first = lines("poll.hgrm")
                .filter(line -> line.matches(" *[\\d.]+ +0\\.[5-9].*"))
                .findFirst()
                .orElseThrow();
        double latencyMillis = Double.parseDouble(first.strip().split(" +")[0]);
        double p50Millis = SampleReports.RESULT.cells().get(0).delivery().p50Nanos() / 1e6;
        assertTrue(latencyMillis >= p50Millis && latencyMillis < 2 * p50Millis, first);
    }

    @Test
    void aPercentileFileEndsWithAllEvents() {
        long all = SampleReports.RESULT.cells().get(0).delivery().count();
        assertTrue(lines("poll.hgrm").anyMatch(line -> line.matches(".* 1\\.0+ +" + all)));
    }

    private Stream<String> lines(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8).lines();
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (CellResult cell : SampleReports.RESULT.cells()) {
            counts.put(cell.transport(), cell.delivery().count());
        }
        return counts;
    }
}
