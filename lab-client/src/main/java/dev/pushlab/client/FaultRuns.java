package dev.pushlab.client;

import dev.pushlab.client.fault.FaultExperiment;
import dev.pushlab.client.fault.FaultExperiments;
import dev.pushlab.client.fault.FaultOutcome;
import dev.pushlab.client.fault.FaultTrial;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.protocol.FeedCodec;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code lab run faults}: breaks things over each transport, and tells what it took to mend them. */
final class FaultRuns {

    /** Name of them all; before a slash and a name, of one. */
    static final String ALL = "faults";

    private FaultRuns() {}

    /**
     * The experiments that a name means; empty where it means none.
     *
     * @throws IllegalArgumentException when it begins like one and is none
     */
    static Optional<List<FaultExperiment>> named(String name) {
        if (ALL.equals(name)) {
            return Optional.of(FaultExperiments.all());
        }
        if (name == null || !name.startsWith(ALL + "/")) {
            return Optional.empty();
        }
        String wanted = name.substring(ALL.length() + 1);
        return Optional.of(List.of(FaultExperiments.find(wanted)
                .orElseThrow(() -> new IllegalArgumentException("fault is '" + wanted + "'; allowed: "
                        + FaultExperiments.all().stream()
                                .map(FaultExperiment::name)
                                .collect(Collectors.joining(", "))))));
    }

    /** Runs them one after the other and prints what came out; returns the exit code. */
    static int run(
            List<FaultExperiment> experiments,
            List<Subscriber> transports,
            boolean json,
            PrintWriter out,
            PrintWriter err) {
        List<FaultOutcome> outcomes = new ArrayList<>();
        try {
            for (FaultExperiment experiment : experiments) {
                for (Subscriber transport : transports) {
                    err.println(experiment.name() + " over " + transport.name() + ": " + experiment.summary());
                    err.flush();
                    outcomes.add(new FaultTrial(experiment, transport).run());
                }
            }
        } catch (InterruptedException e) {
            print(outcomes, json, out);
            return ExitCode.INTERRUPTED;
        }
        print(outcomes, json, out);
        return outcomes.stream().allMatch(FaultOutcome::isKept) ? ExitCode.OK : ExitCode.NOT_CONCLUSIVE;
    }

    private static void print(List<FaultOutcome> outcomes, boolean json, PrintWriter out) {
        if (json) {
            out.println(FeedCodec.json(outcomes));
        } else {
            table(outcomes, out);
        }
        out.flush();
    }

    private static void table(List<FaultOutcome> outcomes, PrintWriter out) {
        out.println("| fault | transport | fault s | flows again after s | breaks | late | lost | double | gaps "
                + "| requests | bytes | p99 before ms | p99 during ms | cut off | left behind |");
        out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (FaultOutcome one : outcomes) {
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %d | %d | %d | %d | %d | %d | %d | %.1f | %.1f | %d | %d |",
                    one.experiment(),
                    one.transport(),
                    one.faultSeconds(),
                    one.recoverySeconds(),
                    one.breaks(),
                    one.lateEvents(),
                    one.lost(),
                    one.duplicates(),
                    one.gaps(),
                    one.recoveryRequests(),
                    one.recoveryBytes(),
                    one.p99BeforeMillis(),
                    one.p99DuringMillis(),
                    one.cutAsSlow(),
                    one.leftBehind()));
            if (one.failure() != null) {
                out.println("a subscriber gave up: " + one.failure());
            }
        }
    }
}
