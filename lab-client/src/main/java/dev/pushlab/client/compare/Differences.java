package dev.pushlab.client.compare;

import dev.pushlab.client.result.EnvironmentInfo;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.protocol.MachineInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds in what two runs differ. Where another load, host or JVM was measured, a difference of the figures would tell
 * nothing about the code: that forbids to compare them. The rest is told, since it may explain a difference.
 */
final class Differences {

    /** What the start script tells the lab about its surroundings is no setting of the JVM. */
    private static final String OWN_FLAGS = "-Dpushlab.";

    private static final String TRANSPORTS = "scenario.transports";

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Set<String> forbidding = new TreeSet<>();

    private Differences(RunResult run) {
        scenario(run.scenario());
        tell(TRANSPORTS, run.transports());
        environment(run.environment());
        machine("environment.generator", run.environment().generator());
        machine("environment.server", run.environment().server());
    }

    /** All of them, in the order of {@code result.json}. */
    static List<Difference> between(RunResult base, RunResult other) {
        Differences one = new Differences(base);
        Differences two = new Differences(other);
        return one.facts.keySet().stream()
                .filter(field -> !Objects.equals(one.facts.get(field), two.facts.get(field)))
                .map(field -> new Difference(
                        field,
                        text(one.facts.get(field)),
                        text(two.facts.get(field)),
                        one.forbidding.contains(field) || field.equals(TRANSPORTS) && haveNoneInCommon(base, other)))
                .toList();
    }

    private static boolean haveNoneInCommon(RunResult base, RunResult other) {
        return Collections.disjoint(base.transports(), other.transports());
    }

    private void scenario(Scenario scenario) {
        tell("scenario.name", scenario.name());
        forbid("scenario.clients", scenario.clients());
        forbid("scenario.ratePerSecond", scenario.ratePerSecond());
        forbid("scenario.arrivals", scenario.arrivals());
        forbid("scenario.payloadBytes", scenario.payloadBytes());
        forbid("scenario.pollIntervalSeconds", scenario.pollIntervalSeconds());
        forbid("scenario.holdSeconds", scenario.holdSeconds());
        // Warm-up alone is worth a factor of 1.3 to 1.8 in latency, and a longer window has a higher maximum.
        forbid("scenario.warmupSeconds", scenario.warmupSeconds());
        forbid("scenario.durationSeconds", scenario.durationSeconds());
        tell("scenario.trials", scenario.trials());
        tell("scenario.seed", scenario.seed());
    }

    private void environment(EnvironmentInfo environment) {
        tell("environment.version", environment.version());
        tell("environment.commit", environment.commit());
        tell("environment.dirty", environment.dirty());
        tell("environment.jettyVersion", environment.jettyVersion());
        tell("environment.target", environment.target());
        forbid("environment.network", environment.network());
        forbid("environment.tls", environment.tls());
        forbid("environment.heads", environment.heads());
        tell("environment.clock", environment.clock());
    }

    private void machine(String place, MachineInfo machine) {
        forbid(place + ".cores", machine.cores());
        forbid(place + ".cpuModel", machine.cpuModel());
        tell(place + ".memoryBytes", machine.memoryBytes());
        forbid(place + ".os", machine.os());
        tell(place + ".kernel", machine.kernel());
        forbid(place + ".architecture", machine.architecture());
        tell(place + ".container", machine.container());
        forbid(place + ".jvmName", machine.jvmName());
        forbid(place + ".jvmVersion, major", major(machine.jvmVersion()));
        tell(place + ".jvmVersion", machine.jvmVersion());
        tell(place + ".jvmVendor", machine.jvmVendor());
        tell(
                place + ".jvmFlags",
                machine.jvmFlags().stream()
                        .filter(flag -> !flag.startsWith(OWN_FLAGS))
                        .toList());
        tell(place + ".collectors", machine.collectors());
        tell(place + ".maxHeapBytes", machine.maxHeapBytes());
    }

    /** The first number of a version (JEP 322): 17 of {@code 17.0.15+6}. */
    private static String major(String version) {
        return version == null ? null : version.replaceFirst("[^0-9].*", "");
    }

    private void tell(String field, Object value) {
        facts.put(field, value);
    }

    private void forbid(String field, Object value) {
        facts.put(field, value);
        forbidding.add(field);
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return value == null ? null : value.toString();
    }
}
