package dev.pushlab.client;

import dev.pushlab.client.limit.NearestNames;
import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.run.ScenarioNetwork;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.FanOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to run: a scenario by name or file, and what of it to change. */
final class ScenarioOptions {

    private static final String DEFAULT = "standard";
    private static final long LARGEST_FILE_BYTES = 1 << 20;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "Name or JSON file (standard); see lab scenarios.")
    private String positional;

    @Option(names = "--scenario", paramLabel = "NAME|FILE", description = "The same, as an option.")
    private String named;

    @Option(names = "--transports", split = ",", paramLabel = "NAME", description = "Which to measure, by comma.")
    private List<String> transports;

    @Option(names = "--clients", paramLabel = "N", description = "Subscribers of each transport.")
    private Integer clients;

    @Option(names = "--rate", paramLabel = "PER_SECOND", description = "Events a second.")
    private Double rate;

    @Option(names = "--arrivals", paramLabel = "NAME", description = "Spacing: periodic, poisson, or burst.")
    private Arrivals arrivals;

    @Option(names = "--payload", paramLabel = "BYTES", description = "Size of each payload.")
    private Integer payload;

    @Option(names = "--poll-interval", paramLabel = "TIME", description = "Time from one poll to the next.")
    private Duration pollInterval;

    @Option(names = "--hold", paramLabel = "TIME", description = "Hold time of a long-poll.")
    private Duration hold;

    @Option(names = "--content", paramLabel = "NAME", description = "Payloads: text, base64, or binary.")
    private Content content;

    @Option(names = "--tls", description = "Encrypt the connections.")
    private Boolean tls;

    @Option(names = "--compression", description = "Ask for compression: gzip, permessage-deflate.")
    private Boolean compression;

    @Option(names = "--heads", paramLabel = "NAME", description = "Heads profile: minimal, browser, paper:ID.")
    private String heads;

    @Option(names = "--http", paramLabel = "VERSION", description = "Version of HTTP: 1.1 or 2.")
    private String http;

    @Option(names = "--fan-out", paramLabel = "NAME", description = "Order of subscribers: rotating or fixed.")
    private FanOut fanOut;

    @Option(names = "--network", paramLabel = "NAME", description = "Emulated network, by its preset's name.")
    private String network;

    @Option(names = "--delay", paramLabel = "TIME", description = "Emulated one-way delay.")
    private Duration delay;

    @Option(names = "--jitter", paramLabel = "TIME", description = "How far each delay may be off.")
    private Duration jitter;

    @Option(names = "--bandwidth", paramLabel = "RATE", description = "Of each connection each way: 5mbit.")
    private String bandwidth;

    @Option(
            names = "--vary",
            paramLabel = "KEY=A,B",
            description = "Measure with each value of a factor; several are crossed.")
    private List<String> vary;

    @Option(names = "--warmup", paramLabel = "TIME", description = "Time before the measurement.")
    private Duration warmup;

    @Option(names = "--duration", paramLabel = "TIME", description = "Time of the measurement.")
    private Duration duration;

    @Option(names = "--trials", paramLabel = "N", description = "Repetitions of each transport.")
    private Integer trials;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes the order of trials and random arrivals.")
    private Long seed;

    /** The word that was given for a scenario, whatever it names; null for none. */
    String asked() {
        return positional == null ? named : positional;
    }

    /**
     * The transports that were asked for; all where none was.
     *
     * @throws IllegalArgumentException when there is no such transport, or another option would change a scenario
     */
    List<Subscriber> transportsAlone() {
        Map<String, Object> changes = changes();
        changes.remove("transports");
        if (!changes.isEmpty() || clients != null) {
            throw new IllegalArgumentException(
                    "options change the scenario; allowed with " + asked() + ": --transports, --format");
        }
        List<String> known = Subscribers.all().stream().map(Subscriber::name).toList();
        List<String> names = transports == null ? known : transports;
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("transports has '" + name + "'; allowed: " + String.join(", ", known));
        });
        return Subscribers.all().stream()
                .filter(one -> names.contains(one.name()))
                .toList();
    }

    /** What was asked for: a scenario, a group, or a file. */
    String name() {
        String asked = Objects.requireNonNullElse(positional == null ? named : positional, DEFAULT);
        return ScenarioList.named(asked).isEmpty() ? read(Path.of(asked)).name() : asked;
    }

    /**
     * The scenarios that are asked for: one, or all of a group.
     *
     * @param known names of the transports that there are
     * @throws IllegalArgumentException when it cannot be run, naming what is wrong and what is allowed
     */
    List<Scenario> scenarios(List<String> known) {
        return scenarios(known, clients);
    }

    /**
     * One scenario, with the clients that it has by itself: a prediction may ask for more than can be run.
     *
     * @throws IllegalArgumentException when it cannot be, or a group is named
     */
    Scenario scenarioForAnyClients(List<String> known) {
        List<Scenario> scenarios = scenarios(known, null);
        if (scenarios.size() > 1) {
            throw new IllegalArgumentException("scenario is '" + name() + "', a group; allowed: one of "
                    + scenarios.stream().map(Scenario::name).collect(Collectors.joining(", ")));
        }
        return scenarios.get(0);
    }

    /** The clients that are asked for by option. */
    Optional<Long> clients() {
        return Optional.ofNullable(clients).map(Integer::longValue);
    }

    private List<Scenario> scenarios(List<String> known, Integer clientsOrNull) {
        if (positional != null && named != null) {
            throw new IllegalArgumentException("a scenario is given twice: '" + positional + "' and '" + named + "'");
        }
        Map<String, Object> changes = changes();
        if (clientsOrNull != null) {
            changes.put("clients", clientsOrNull);
        }
        return load(Objects.requireNonNullElse(positional == null ? named : positional, DEFAULT)).stream()
                .map(base -> checked(ResultCodec.with(base, changes), known))
                .toList();
    }

    private static Scenario checked(Scenario asked, List<String> known) {
        for (String transport : asked.transports()) {
            if (!known.contains(transport)) {
                throw new IllegalArgumentException(
                        "transports has '" + transport + "'; allowed: " + String.join(", ", known));
            }
        }
        Setting.of(asked).forEach(setting -> ScenarioNetwork.of(setting.scenario()));
        return asked;
    }

    /** The fields that options change. */
    private Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("transports", transports);
        changes.put("ratePerSecond", rate);
        changes.put("arrivals", arrivals);
        changes.put("payloadBytes", payload);
        changes.put("content", content);
        changes.put("pollIntervalSeconds", seconds(pollInterval));
        changes.put("holdSeconds", seconds(hold));
        changes.put("tls", tls);
        changes.put("compression", compression);
        changes.put("heads", heads);
        changes.put("http", http);
        changes.put("fanOut", fanOut);
        changes.put("network", network);
        changes.put("delayMillis", millis(delay));
        changes.put("jitterMillis", millis(jitter));
        changes.put("kilobitsPerSecond", bandwidth == null ? null : Factor.kilobits(bandwidth));
        changes.put("warmupSeconds", seconds(warmup));
        changes.put("durationSeconds", seconds(duration));
        changes.put("trials", trials);
        changes.put("seed", seed);
        changes.put("vary", vary == null ? null : varied());
        changes.values().removeIf(Objects::isNull);
        return changes;
    }

    private Map<String, List<String>> varied() {
        Map<String, List<String>> varied = new LinkedHashMap<>();
        for (String one : vary) {
            String[] parts = one.split("=", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw new IllegalArgumentException(
                        "vary is '" + one + "'; allowed: a factor and its values, as in rate=1,10,100");
            }
            if (Factor.of(parts[0]).isEmpty()) {
                throw new IllegalArgumentException("vary has '" + parts[0] + "'"
                        + NearestNames.question(parts[0], Factor.keys()) + "; allowed: "
                        + String.join(", ", Factor.keys()));
            }
            if (varied.put(parts[0], List.of(parts[1].split(",", -1))) != null) {
                throw new IllegalArgumentException(
                        "vary names " + parts[0] + " twice; allowed: all its values at once");
            }
        }
        return varied;
    }

    private static Double seconds(Duration given) {
        return given == null ? null : given.toNanos() / 1e9;
    }

    private static Double millis(Duration given) {
        return given == null ? null : given.toNanos() / 1e6;
    }

    private static List<Scenario> load(String nameOrFile) {
        List<Scenario> named = ScenarioList.named(nameOrFile);
        return named.isEmpty() ? List.of(read(Path.of(nameOrFile))) : named;
    }

    private static Scenario read(Path file) {
        String names = String.join(", ", ScenarioList.names());
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "scenario is '" + file + "', which is neither a file nor a name; allowed: " + names);
        }
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new IllegalArgumentException(file + " has more than " + LARGEST_FILE_BYTES + " bytes");
            }
            Scenario defaults = Scenarios.named(DEFAULT).orElseThrow();
            return ResultCodec.decodeScenario(Files.readString(file), defaults);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
