package dev.pushlab.client.report;

import dev.pushlab.client.result.Calibration;
import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.client.result.EnvironmentInfo;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.NetworkCalibration;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.protocol.MachineInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where a run comes from: when, by which command, on what. */
final class Facts {

    /** One fact with its name. */
    record Fact(String name, String value) {}

    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Words words) {
        this.words = words;
    }

    static List<Fact> of(Report report) {
        Facts facts = new Facts(report.words());
        facts.run(report.result());
        facts.environment(report.result().environment());
        if (report.result().calibration() != null) {
            facts.calibration(report.result().calibration());
        }
        return facts.facts;
    }

    /** Machine, commit and network in one line. */
    static String origin(Report report) {
        EnvironmentInfo environment = report.result().environment();
        Facts facts = new Facts(report.words());
        facts.machine(environment.generator());
        facts.commit(environment);
        facts.add("fact-network", facts.network(environment));
        return facts.facts.stream().map(Fact::value).collect(Collectors.joining(" · "));
    }

    private void run(RunResult result) {
        add("fact-started", result.startedAt());
        add("fact-ended", result.endedAt());
        add("fact-command", result.command());
        add("fact-seed", result.scenario().seed());
    }

    private void environment(EnvironmentInfo environment) {
        add("fact-version", environment.version());
        commit(environment);
        add("fact-jetty", environment.jettyVersion());
        machine(environment.generator());
        if (!environment.generator().equals(environment.server())) {
            facts.add(new Fact(words.get("fact-server"), words.get("fact-server-other")));
            machine(environment.server());
        }
        add("fact-target", environment.target());
        add("fact-network", network(environment));
        add("fact-heads", environment.heads());
    }

    private void commit(EnvironmentInfo environment) {
        if (environment.commit() != null) {
            boolean dirty = Boolean.TRUE.equals(environment.dirty());
            add("fact-commit", environment.commit() + (dirty ? " " + words.get("fact-dirty") : ""));
        }
    }

    private String network(EnvironmentInfo environment) {
        return environment.network() + (environment.tls() ? ", TLS" : "");
    }

    private void calibration(Calibration calibration) {
        ClockCheck clock = calibration.clock();
        add(
                "fact-clock",
                words.get(
                        "fact-clock-value",
                        Numbers.of(clock.offsetNanos(), Unit.NANOS),
                        Numbers.of(clock.boundNanos(), Unit.NANOS),
                        words.get(clock.agrees() ? "fact-clock-one" : "fact-clock-two")));
        for (NetworkCalibration relay : calibration.networks()) {
            facts.add(new Fact(
                    words.get("fact-relay", PlainText.visible(relay.network())),
                    words.get(
                            "fact-relay-value",
                            Numbers.of(relay.askedNanos(), Unit.NANOS),
                            Numbers.of(relay.p50ErrorNanos(), Unit.NANOS),
                            Numbers.of(relay.p99ErrorNanos(), Unit.NANOS),
                            Numbers.count(Math.round(relay.chunksPerSecond())))));
        }
        if (calibration.timer().parkLateP50Nanos() != null) {
            add(
                    "fact-timer",
                    words.get(
                            "fact-timer-value",
                            Numbers.of(calibration.timer().parkLateP50Nanos(), Unit.NANOS),
                            Numbers.of(calibration.timer().parkLateP99Nanos(), Unit.NANOS),
                            Numbers.of(calibration.timer().clockCallNanos(), Unit.NANOS)));
        }
    }

    private void machine(MachineInfo machine) {
        add(
                "fact-machine",
                words.get("fact-cores", machine.cores(), machine.cpuModel() == null ? "?" : machine.cpuModel()));
        add("fact-os", machine.os() + ", " + machine.kernel() + ", " + machine.architecture());
        add(
                "fact-jvm",
                machine.jvmName() + " " + machine.jvmVersion() + ", " + String.join(" + ", machine.collectors()));
    }

    private void add(String key, Object value) {
        if (value != null) {
            facts.add(new Fact(words.get(key), PlainText.visible(value.toString())));
        }
    }
}
