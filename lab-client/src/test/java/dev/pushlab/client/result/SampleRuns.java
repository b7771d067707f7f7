package dev.pushlab.client.result;

import dev.pushlab.client.stats.Bootstrap;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.protocol.FrameCounts;
import dev.pushlab.protocol.MachineInfo;
import dev.pushlab.protocol.ProcessCost;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Results with the latencies that a test wants: each trial has {@value #EVENTS} events around one of them. */
public final class SampleRuns {

    /** Events of a trial, of which none was lost. */
    public static final int EVENTS = 1_000;

    /** HTTP requests of a trial. */
    public static final int REQUESTS = 500;

    private static final int WIRE_BYTES = 200_000;

    private static final MachineInfo MACHINE = new MachineInfo(
            2,
            "A processor",
            8_000_000_000L,
            "A Linux",
            "6.1",
            "amd64",
            null,
            "A JVM",
            "17.0.15+6",
            "A vendor",
            List.of(),
            List.of("G1"),
            2_000_000_000L,
            1024L);

    /** What lies under every sample. */
    public static final EnvironmentInfo ENVIRONMENT = new EnvironmentInfo(
            "0.1.0",
            "0123456789012345678901234567890123456789",
            false,
            "12.1.14",
            MACHINE,
            MACHINE,
            "http://127.0.0.1",
            "loopback",
            false,
            "minimal",
            "one clock");

    private SampleRuns() {}

    /** A cell against which nothing is known. */
    public static CellResult cell(String transport, double... trialMillis) {
        return cell(transport, Status.VALID, trialMillis);
    }

    /** A cell of a status, with a trial for each latency. */
    public static CellResult cell(String transport, Status status, double... trialMillis) {
        List<TrialResult> trials = new ArrayList<>();
        for (double millis : trialMillis) {
            trials.add(trial(trials.size() + 1, millis));
        }
        CellFigures figures = new CellFigures(trials);
        Map<String, Figure> byKey = new LinkedHashMap<>();
        Stream.of(FigureKind.values())
                .forEach(kind -> byKey.put(kind.key(), figures.figure(kind, Bootstrap.of95Percent(1))));
        return new CellResult(
                transport,
                Map.of(),
                status,
                List.of(),
                byKey,
                Map.of(),
                Map.of(),
                null,
                figures.merged(),
                trials.stream()
                        .map(TrialResult::delivery)
                        .reduce(DeliveryCounts::plus)
                        .orElseThrow(),
                trials);
    }

    /** A run of these cells. */
    public static RunResult run(CellResult... cells) {
        return run(Scenarios.named("smoke").orElseThrow(), ENVIRONMENT, List.of(), false, cells);
    }

    /** A run of these cells, in every respect. */
    public static RunResult run(
            Scenario scenario,
            EnvironmentInfo environment,
            List<Warning> warnings,
            boolean interrupted,
            CellResult... cells) {
        return new RunResult(
                RunResult.SCHEMA,
                "a sample",
                "a test",
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:01:00Z",
                interrupted,
                Stream.of(cells).map(CellResult::status).reduce(Status.VALID, Status::and),
                scenario,
                environment,
                null,
                warnings,
                cells.length == 0 ? "none" : cells[0].transport(),
                List.of(cells),
                List.of(),
                List.of(),
                List.of());
    }

    private static TrialResult trial(int number, double millis) {
        LatencyHistogram latencies = new LatencyHistogram();
        for (int i = 0; i < EVENTS; i++) {
            latencies.record((long) (millis * 1e6 * (0.9 + 0.2 * i / EVENTS)));
        }
        WireBytes none = WireBytes.NONE;
        WireBytes carried = new WireBytes(0, WIRE_BYTES / 2, 0, 0, 0, WIRE_BYTES / 2, 0, 0, WIRE_BYTES);
        TransportTotals bytes =
                new TransportTotals(1, 1, 1, REQUESTS, 0, 0, 0, FrameCounts.NONE, FrameCounts.NONE, none, carried);
        ProcessCost cost = new ProcessCost(1, 1_000_000_000, 1_000_000, 0L, null, null, 1_000L, 0, 0, 10L, 0L, 0);
        RequestCounts requests = new RequestCounts(REQUESTS, 0, 0, 0, 0, 0, EVENTS, 0);
        return new TrialResult(
                number,
                number,
                "2026-01-01T00:00:00Z",
                List.of(),
                EVENTS,
                EVENTS,
                new DeliveryCounts(EVENTS, EVENTS, EVENTS, EVENTS, 0, 0, 0, 0, 0, 0),
                TrialLatencies.of(latencies, latencies, new LatencyHistogram()),
                null,
                requests,
                requests,
                EVENTS,
                new ByteLedger(bytes, bytes, TransportTotals.NONE, bytes),
                KernelCounts.estimated(bytes, EVENTS, "a sample"),
                Map.of(),
                new MachineCost(cost, cost, null, null, null, null),
                List.of());
    }
}
