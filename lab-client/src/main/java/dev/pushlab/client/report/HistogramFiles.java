package dev.pushlab.client.report;

import dev.pushlab.client.result.TrialLatencies;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.stats.PercentilePoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The latencies for the tools of HdrHistogram (http://hdrhistogram.org): {@code latencies.hlog} holds each trial,
 * tagged with its cell, and loses nothing; a {@code .hgrm} a cell holds the merged percentiles, for plotters. Negative
 * latencies, which such files cannot hold, are counted in a comment.
 */
final class HistogramFiles implements ReportFormat {

    private static final double NANOS_PER_MILLI = 1e6;

    @Override
    public Map<String, byte[]> files(Report report) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("latencies.hlog", log(report).getBytes(StandardCharsets.UTF_8));
        for (CellTotals cell : report.cells()) {
            if (cell.delivery().count() > 0) {
                files.put(plain(cell.name()) + ".hgrm", percentiles(cell).getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Version 1.3 of the log's format; times count from the start of the run, values are nanoseconds. */
    private static String log(Report report) {
        Instant start = Instant.parse(report.result().startedAt());
        StringBuilder out = new StringBuilder("#[Histogram log format version 1.3]\n");
        out.append(String.format(
                Locale.ROOT, "#[StartTime: %.3f (seconds since epoch), %s]\n", start.toEpochMilli() / 1e3, start));
        out.append("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n");
        for (CellTotals cell : report.cells()) {
            for (TrialResult trial : cell.heardTrials()) {
                line(out, report, cell, trial, start);
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, Report report, CellTotals cell, TrialResult trial, Instant start) {
        TrialLatencies latencies = trial.latencies();
        if (latencies.delivery().negativeCount() > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    "#negative latencies left out: %d\n",
                    latencies.delivery().negativeCount()));
        }
        double after = Duration.between(start, Instant.parse(trial.startedAt())).toMillis() / 1e3;
        out.append(String.format(
                Locale.ROOT,
                "Tag=%s,%.3f,%.3f,%.3f,%s\n",
                plain(cell.name()),
                Math.max(0, after),
                report.result().scenario().durationSeconds(),
                latencies.delivery().maxNanos() / NANOS_PER_MILLI,
                latencies.deliveryHistogram().histogram()));
    }

    /** As HdrHistogram's own {@code outputPercentileDistribution} writes it, in milliseconds. */
    private static String percentiles(CellTotals cell) {
        long all = cell.delivery().count();
        StringBuilder out = new StringBuilder("       Value     Percentile TotalCount 1/(1-Percentile)\n\n");
        double max = 0;
        for (PercentilePoint point : PercentilePoint.curve(cell.delivery())) {
            double share = point.percentile() / 100;
            max = point.latencyNanos() / NANOS_PER_MILLI;
            out.append(String.format(
                    Locale.ROOT, "%12.3f %14.12f %10d", max, share, Math.max(1, (long) Math.ceil(share * all))));
            out.append(share < 1 ? String.format(Locale.ROOT, " %14.2f\n", 1 / (1 - share)) : "\n");
        }
        return out.append(String.format(Locale.ROOT, "#[Max     = %12.3f, Total count    = %12d]\n", max, all))
                .toString();
    }

    /** A name that is safe as a file's and as a tag. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._=-]", "_");
    }
}
