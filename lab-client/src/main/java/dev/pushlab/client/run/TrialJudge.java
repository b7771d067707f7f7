package dev.pushlab.client.run;

import dev.pushlab.client.result.ByteLedger;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.MachineCost;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.protocol.Hiccups;
import dev.pushlab.protocol.WireBytes;
import dev.pushlab.protocol.WirePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for everything that speaks against a trial's numbers. Pure: the same trial gets the same warnings. */
final class TrialJudge {

    /** A publisher this late has lost its precision (it spins to some 30 µs at the 99th percentile when left alone). */
    static final double LATE_NANOS = 1e6;

    /** Shortest stand-still of a JVM that is told. */
    static final double PAUSE_NANOS = 20e6;

    /** A disturbance below this share of the latency it may spoil is not worth a word. */
    private static final double NEGLIGIBLE_SHARE = 0.1;

    static final double NOISE_SHARE = 0.1;
    static final double STEAL_SHARE = 0.02;
    private static final double STARVED_SHARE = 0.2;
    private static final double RATE_SHARE = 0.99;

    /** More than one event, whatever the division by seconds has done to the count. */
    private static final double SLIPPED_EVENTS = 1.5;

    private final TrialResult trial;
    private final List<Warning> warnings = new ArrayList<>();

    private TrialJudge(TrialResult trial) {
        this.trial = trial;
    }

    /** The trial with its warnings. */
    static TrialResult judge(TrialResult trial, Scenario scenario, int failedSubscriptions) {
        TrialJudge judge = new TrialJudge(trial);
        judge.deliveries(failedSubscriptions);
        judge.bytes(trial.bytes());
        judge.kernel(trial.kernel());
        judge.load(scenario);
        judge.machine(trial.machine());
        return new TrialResult(
                trial.trial(),
                trial.order(),
                trial.startedAt(),
                judge.warnings,
                trial.offeredPerSecond(),
                trial.achievedPerSecond(),
                trial.delivery(),
                trial.latencies(),
                trial.connectMeanNanos(),
                trial.requests(),
                trial.windowRequests(),
                trial.windowDeliveries(),
                trial.bytes(),
                trial.kernel(),
                trial.endings(),
                trial.machine(),
                trial.timeline());
    }

    private void deliveries(int failedSubscriptions) {
        DeliveryCounts counts = trial.delivery();
        String of = " of " + counts.expected() + " deliveries";
        warnIf(counts.delivered() == 0, WarningKind.NOTHING_RECEIVED, "none" + of);
        warnIf(counts.lost() > 0, WarningKind.EVENTS_LOST, counts.lost() + of + " never came");
        warnIf(counts.duplicate() > 0, WarningKind.EVENTS_DUPLICATED, counts.duplicate() + " came twice");
        warnIf(counts.outOfOrder() > 0, WarningKind.EVENTS_OUT_OF_ORDER, counts.outOfOrder() + of + " came too late");
        warnIf(counts.gaps() > 0, WarningKind.GAPS_DECLARED, counts.gaps() + " gaps cover " + counts.gapEvents() + of);
        warnIf(counts.offPlan() > 0, WarningKind.STAMP_OFF_PLAN, counts.offPlan() + of + " bear another intended time");
        warnIf(
                failedSubscriptions > 0,
                WarningKind.SUBSCRIPTIONS_FAILED,
                failedSubscriptions + " subscriptions failed: " + trial.endings());
    }

    private void bytes(ByteLedger ledger) {
        warnIf(
                !ledger.addsUp(),
                WarningKind.PARTS_DO_NOT_ADD_UP,
                "client " + ledger.client() + ", server " + ledger.server());
        if (!ledger.agrees()) {
            String toServer =
                    difference(ledger.client().toServer(), ledger.server().toServer());
            String toClient =
                    difference(ledger.client().toClient(), ledger.server().toClient());
            warnings.add(new Warning(
                    WarningKind.BYTES_DISAGREE,
                    "client's count minus server's: to the server " + toServer + ", to the client " + toClient));
        }
    }

    private static String difference(WireBytes client, WireBytes server) {
        WireBytes difference = client.minus(server);
        StringBuilder text = new StringBuilder().append(difference.total());
        for (WirePart part : WirePart.values()) {
            if (difference.of(part) != 0) {
                text.append(", ").append(part).append(' ').append(difference.of(part));
            }
        }
        return text.toString();
    }

    private void kernel(KernelCounts kernel) {
        warnIf(
                kernel.isCompared() && !kernel.agrees(),
                WarningKind.KERNEL_DISAGREES,
                "the ledger's count minus the kernel's: to the server "
                        + (kernel.ledgerToServerBytes() - kernel.toServerBytes()) + ", to the client "
                        + (kernel.ledgerToClientBytes() - kernel.toClientBytes()));
    }

    private void load(Scenario scenario) {
        DeliveryCounts counts = trial.delivery();
        warnIf(
                counts.published() < counts.planned() * RATE_SHARE || isRateShort(scenario.durationSeconds()),
                WarningKind.RATE_NOT_REACHED,
                format(
                        "%.1f of %.1f events a second were published",
                        trial.achievedPerSecond(), trial.offeredPerSecond()));
        LatencySummary delivery = trial.latencies().delivery();
        LatencySummary delay = trial.latencies().publishDelay();
        // A single late event of a few dozen is no p99: where there are too few, the mean has to tell.
        boolean bearsTail = delay.p99Nanos() != null;
        double late = bearsTail ? delay.p99Nanos() : orZero(delay.meanNanos());
        double spoilt = bearsTail ? orZero(tail(delivery)) : orZero(delivery.meanNanos());
        warnIf(
                late > LATE_NANOS && late > NEGLIGIBLE_SHARE * spoilt,
                WarningKind.PUBLISHER_LATE,
                format("publish delay is %.2f ms %s", late / 1e6, bearsTail ? "at its p99" : "on average"));
        warnIf(
                delivery.negativeCount() > 0,
                WarningKind.CLOCK_DOUBTFUL,
                delivery.negativeCount() + " latencies are negative");
        warnIf(
                delivery.count() > 0 && delivery.p99Nanos() == null,
                WarningKind.TOO_FEW_SAMPLES,
                delivery.count() + " deliveries in " + scenario.durationSeconds() + " s bear no p99");
    }

    /** One event may slip over the window's edge; of a few that is more than the share. */
    private boolean isRateShort(double seconds) {
        double missing = (trial.offeredPerSecond() - trial.achievedPerSecond()) * seconds;
        return missing > SLIPPED_EVENTS && trial.achievedPerSecond() < trial.offeredPerSecond() * RATE_SHARE;
    }

    private void machine(MachineCost machine) {
        double window = machine.generator().windowNanos();
        Long waited = machine.generator().cpuWaitNanos();
        warnIf(
                waited != null && waited > STARVED_SHARE * window,
                WarningKind.GENERATOR_STARVED,
                format(
                        "the generator's threads waited %.0f %% of the window for a processor",
                        100 * orZero(waited) / window));
        if (machine.host() != null) {
            warnIf(
                    machine.host().othersShare() > NOISE_SHARE || machine.host().stealShare() > STEAL_SHARE,
                    WarningKind.MACHINE_NOISY,
                    format(
                            "other processes took %.1f %% of the machine, its host %.1f %%",
                            100 * machine.host().othersShare(),
                            100 * machine.host().stealShare()));
        }
        paused("server", machine.serverHiccups());
        paused("generator", machine.generatorHiccups());
    }

    private void paused(String who, Hiccups hiccups) {
        if (hiccups == null || hiccups.maxNanos() == null) {
            return;
        }
        double longest = hiccups.maxNanos();
        if (longest > PAUSE_NANOS
                && longest > NEGLIGIBLE_SHARE * orZero(tail(trial.latencies().delivery()))) {
            warnings.add(new Warning(
                    WarningKind.PROCESS_PAUSED, format("the %s stood still for up to %.1f ms", who, longest / 1e6)));
        }
    }

    /** The 99th percentile, or the largest value where there are too few for it. */
    private static Double tail(LatencySummary latency) {
        Long tail = latency.p99Nanos() == null ? latency.maxNanos() : latency.p99Nanos();
        return tail == null ? null : tail.doubleValue();
    }

    private static double orZero(Number number) {
        return number == null ? 0 : number.doubleValue();
    }

    private void warnIf(boolean condition, WarningKind kind, String detail) {
        if (condition) {
            warnings.add(new Warning(kind, detail));
        }
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
