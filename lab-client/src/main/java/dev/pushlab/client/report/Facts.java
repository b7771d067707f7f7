package dev.pushlab.client.report;

import dev.pushlab.client.result.EnvironmentInfo;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.protocol.MachineInfo;
import java.util.ArrayList;
import java.util.List;

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
        return facts.facts;
    }

    private void run(RunResult result) {
        add("fact-started", result.startedAt());
        add("fact-ended", result.endedAt());
        add("fact-command", result.command());
        add("fact-seed", result.scenario().seed());
    }

    private void environment(EnvironmentInfo environment) {
        add("fact-version", environment.version());
        if (environment.commit() != null) {
            boolean dirty = Boolean.TRUE.equals(environment.dirty());
            add("fact-commit", environment.commit() + (dirty ? " " + words.get("fact-dirty") : ""));
        }
        machine(environment.generator());
        add("fact-network", environment.network() + (environment.tls() ? ", TLS" : ""));
        add("fact-jetty", environment.jettyVersion());
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
