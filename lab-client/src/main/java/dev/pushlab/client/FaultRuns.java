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
import picocli.CommandLine;

/** {@code lab run faults}: breaks things over each transport, and tells what it took to mend them. */
final class FaultRuns {

    /** Name of them all; before a slash and a name, of one. */
    static final String ALL = "faults";

    private final List<FaultExperiment> experiments;
    private final List<Subscriber> transports;

    private FaultRuns(List<FaultExperiment> experiments, List<Subscriber> transports) {
        this.experiments = experiments;
        this.transports = transports;
    }

    /**
     * The experiments that are asked for; empty where something else is.
     *
     * @throws IllegalArgumentException when what is asked for begins like one and is none
     */
    static Optional<FaultRuns> named(ScenarioOptions options) {
        String name = options.asked();
        if (ALL.equals(name)) {
            return Optional.of(new FaultRuns(FaultExperiments.all(), options.transportsAlone()));
        }
        if (name == null || !name.startsWith(ALL + "/")) {
            return Optional.empty();
        }
        String wanted = name.substring(ALL.length() + 1);
        FaultExperiment found = FaultExperiments.find(wanted)
                .orElseThrow(() -> new IllegalArgumentException("fault is '" + wanted + "'; allowed: "
                        + FaultExperiments.all().stream()
                                .map(FaultExperiment::name)
                                .collect(Collectors.joining(", "))));
        return Optional.of(new FaultRuns(List.of(found), options.transportsAlone()));
    }

    /** Runs them one after the other and prints what came out; returns the exit code. */
    int run(boolean dryRun, boolean json, CommandLine commandLine) {
        PrintWriter out = commandLine.getOut();
        if (dryRun) {
            experiments.forEach(one -> out.println(ALL + "/" + one.name() + ": " + one.summary()));
            return ExitCode.OK;
        }
        List<FaultOutcome> outcomes = new ArrayList<>();
        Interruption interruption = Interruption.ofThisThread();
        try {
            measure(outcomes, commandLine.getErr());
        } catch (InterruptedException e) {
            // What is finished is told all the same.
        } finally {
            interruption.end();
        }
        print(outcomes, json, out);
        if (interruption.isCalled()) {
            return ExitCode.INTERRUPTED;
        }
        return outcomes.stream().allMatch(FaultOutcome::isKept) ? ExitCode.OK : ExitCode.NOT_CONCLUSIVE;
    }

    private void measure(List<FaultOutcome> outcomes, PrintWriter err) throws InterruptedException {
        for (FaultExperiment experiment : experiments) {
            for (Subscriber transport : transports) {
                err.println(experiment.name() + " over " + transport.name() + ": " + experiment.summary());
                err.flush();
                outcomes.add(new FaultTrial(experiment, transport).run());
            }
        }
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
