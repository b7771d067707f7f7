package dev.pushlab.client;

import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.protocol.Arrivals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    @Option(names = "--warmup", paramLabel = "TIME", description = "Time before the measurement.")
    private Duration warmup;

    @Option(names = "--duration", paramLabel = "TIME", description = "Time of the measurement.")
    private Duration duration;

    @Option(names = "--trials", paramLabel = "N", description = "Repetitions of each transport.")
    private Integer trials;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes the order of trials and random arrivals.")
    private Long seed;

    /**
     * The scenario that is asked for.
     *
     * @param known names of the transports that there are
     * @throws IllegalArgumentException when it cannot be run, naming what is wrong and what is allowed
     */
    Scenario scenario(List<String> known) {
        return scenario(known, clients);
    }

    /** The same with the clients of the scenario that is named: a prediction may have more than can be run. */
    Scenario scenarioForAnyClients(List<String> known) {
        return scenario(known, null);
    }

    /** The clients that are asked for by option. */
    Optional<Long> clients() {
        return Optional.ofNullable(clients).map(Integer::longValue);
    }

    private Scenario scenario(List<String> known, Integer clientsOrNull) {
        if (positional != null && named != null) {
            throw new IllegalArgumentException("a scenario is given twice: '" + positional + "' and '" + named + "'");
        }
        Scenario base = load(Objects.requireNonNullElse(positional == null ? named : positional, DEFAULT));
        Scenario asked = new Scenario(
                base.name(),
                base.description(),
                Objects.requireNonNullElse(transports, base.transports()),
                Objects.requireNonNullElse(clientsOrNull, base.clients()),
                Objects.requireNonNullElse(rate, base.ratePerSecond()),
                Objects.requireNonNullElse(arrivals, base.arrivals()),
                Objects.requireNonNullElse(payload, base.payloadBytes()),
                seconds(pollInterval, base.pollIntervalSeconds()),
                seconds(hold, base.holdSeconds()),
                seconds(warmup, base.warmupSeconds()),
                seconds(duration, base.durationSeconds()),
                Objects.requireNonNullElse(trials, base.trials()),
                Objects.requireNonNullElse(seed, base.seed()));
        for (String transport : asked.transports()) {
            if (!known.contains(transport)) {
                throw new IllegalArgumentException(
                        "transports has '" + transport + "'; allowed: " + String.join(", ", known));
            }
        }
        return asked;
    }

    private static double seconds(Duration given, double otherwise) {
        return given == null ? otherwise : given.toNanos() / 1e9;
    }

    private static Scenario load(String nameOrFile) {
        return Scenarios.named(nameOrFile).orElseGet(() -> read(Path.of(nameOrFile)));
    }

    private static Scenario read(Path file) {
        String names = Scenarios.all().stream().map(Scenario::name).collect(Collectors.joining(", "));
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
