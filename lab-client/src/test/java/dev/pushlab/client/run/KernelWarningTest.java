package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.result.ByteLedger;
import dev.pushlab.client.result.CountSource;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.MachineCost;
import dev.pushlab.client.result.RequestCounts;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialLatencies;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.protocol.ProcessCost;
import dev.pushlab.protocol.TransportTotals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the judge makes of a kernel that counted otherwise. */
class KernelWarningTest {

    private static final Scenario SCENARIO = Scenarios.named("smoke").orElseThrow();

    @Test
    void aByteThatTheKernelDoesNotKnowMakesTheTrialInvalid() {
        List<Warning> warnings = warnings(counts(1001, 1999, null));
        assertEquals(
                List.of(new Warning(
                        WarningKind.KERNEL_DISAGREES,
                        "the ledger's count minus the kernel's: to the server 1, to the client -1")),
                warnings);
        assertEquals(Status.INVALID, Warning.status(warnings));
    }

    @Test
    void anAgreementIsNotWorthAWord() {
        assertEquals(List.of(), warnings(counts(1000, 2000, null)));
    }

    @Test
    void whatCouldNotBeComparedIsNoDisagreement() {
        assertEquals(List.of(), warnings(counts(1100, 2200, "traffic did not pause")));
        assertEquals(List.of(), warnings(KernelCounts.estimated(TransportTotals.NONE, 0, "no ss")));
    }

    private static KernelCounts counts(long ledgerToServer, long ledgerToClient, String notCompared) {
        return new KernelCounts(
                CountSource.KERNEL, 1, 1000, 2000, 24, 22, 2256, 3152, ledgerToServer, ledgerToClient, notCompared);
    }

    private static List<Warning> warnings(KernelCounts kernel) {
        LatencyHistogram none = new LatencyHistogram();
        TransportTotals bytes = TransportTotals.NONE;
        ProcessCost idle = new ProcessCost(1, 1_000_000_000, 0, 0L, null, null, null, 0, 0, null, null, 0);
        TrialResult trial = new TrialResult(
                1,
                1,
                "2026-01-01T00:00:00Z",
                List.of(),
                1,
                1,
                new DeliveryCounts(1, 1, 1, 1, 0, 0, 0, 0, 0, 0),
                TrialLatencies.of(none, none, none),
                null,
                RequestCounts.NONE,
                RequestCounts.NONE,
                1,
                new ByteLedger(bytes, bytes, bytes, bytes),
                kernel,
                Map.of(),
                new MachineCost(idle, idle, null, null, null, null),
                List.of());
        return TrialJudge.judge(trial, SCENARIO, 0).warnings();
    }
}
