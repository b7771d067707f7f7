package dev.pushlab.client.run;

import dev.pushlab.client.result.Calibration;
import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.client.result.EnvironmentInfo;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.server.process.TimerProbe;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a scenario: every transport in every setting as often as there are trials, in a seeded random order, against a
 * server in a JVM of its own or one that runs already. What was measured until an interruption, or until the server is
 * lost, is kept.
 */
public final class ScenarioRunner {

    private static final Warning INTERRUPTED =
            new Warning(WarningKind.INTERRUPTED, "stopped before all trials were run");

    /** Trials that a run for precision makes at most, unless more are asked for. */
    private static final int MOST_TRIALS_FOR_PRECISION = 50;

    private static final double USUAL_PRECISION = 0.05;

    /** Ctrl-C ends the server's process as well, and that may show before this thread is interrupted. */
    private static final long INTERRUPTION_MILLIS = 200;

    private static final int MOST_CAUSES = 10;

    private final RunOptions options;
    private final List<Lane> lanes;
    private final RunProgress progress;

    /** A runner for one run. */
    public ScenarioRunner(RunOptions options, RunProgress progress) {
        this.options = options;
        this.lanes = options.lanes();
        this.progress = progress;
    }

    /** Runs to the end, or until the thread is interrupted. */
    public RunResult run() {
        if (options.target() != null) {
            return run(options.target());
        }
        Set<Boolean> tls = scenarios().stream().map(Scenario::tls).collect(Collectors.toSet());
        try (ServerProcess server = tls.size() > 1
                ? ServerProcess.startWithBoth(List.of())
                : ServerProcess.start(tls.contains(true), List.of())) {
            return run(server.target());
        }
    }

    private RunResult run(Target target) {
        String startedAt = now();
        ControlClient control = new ControlClient(target);
        EnvironmentInfo environment = EnvironmentProbe.read(target, control, networks());
        Map<Lane, List<TrialResult>> results = new LinkedHashMap<>();
        lanes.forEach(lane -> results.put(lane, new ArrayList<>()));
        List<Warning> stopped = List.of();
        try (Routes routes = Routes.open(target, scenarios(), options.scenario().seed())) {
            Calibration calibration =
                    new Calibration(control.checkClock(), TimerProbe.measure(), routes.calibrations());
            try {
                rehearse(routes, control);
                measure(routes, control, results);
            } catch (InterruptedException e) {
                stopped = List.of(INTERRUPTED);
            } catch (RuntimeException e) {
                stopped = List.of(stoppedBy(e, results));
            }
            return summarise(environment, startedAt, calibration, results, stopped);
        }
    }

    private String networks() {
        return scenarios().stream().map(ScenarioNetwork::name).distinct().collect(Collectors.joining(", "));
    }

    private List<Scenario> scenarios() {
        return lanes.stream().map(lane -> lane.setting().scenario()).toList();
    }

    private static Warning stoppedBy(RuntimeException failure, Map<Lane, List<TrialResult>> results) {
        if (isInterrupted(failure)) {
            return INTERRUPTED;
        }
        int finished = results.values().stream().mapToInt(List::size).sum();
        if (finished == 0 || !(failure instanceof UnreachableServer)) {
            throw failure;
        }
        return new Warning(
                WarningKind.SERVER_LOST,
                "the server was lost in trial " + (finished + 1) + ": " + failure.getMessage());
    }

    /** Jetty wraps an interrupt. Clears the thread's flag as well: with it set, no result could be written. */
    private static boolean isInterrupted(RuntimeException failure) {
        try {
            Thread.sleep(INTERRUPTION_MILLIS);
        } catch (InterruptedException e) {
            return true;
        }
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(InterruptedException.class::isInstance);
    }

    /**
     * Two fresh JVMs compile for a while, which starves what is measured: a short trial of each lane that takes another
     * way through the code is thrown away.
     */
    private void rehearse(Routes routes, ControlClient control) throws InterruptedException {
        Set<List<Object>> rehearsed = new HashSet<>();
        for (Lane lane : lanes) {
            Scenario scenario = lane.setting().scenario();
            List<Object> way = List.of(
                    lane.name(),
                    scenario.content(),
                    scenario.tls(),
                    scenario.compression(),
                    scenario.http(),
                    scenario.isRelayed());
            if (rehearsed.add(way)) {
                new TrialRunner(routes.target(scenario), control, scenario.asRehearsal()).run(lane.transport(), 0, 0);
            }
        }
    }

    /** Rounds of one trial a lane; interleaved, so that a disturbance spoils a trial of each and not all of one. */
    private void measure(Routes routes, ControlClient control, Map<Lane, List<TrialResult>> results)
            throws InterruptedException {
        Random random = new Random(options.scenario().seed());
        int asked = options.scenario().trials();
        int most = options.precision() == null ? asked : Math.max(asked, MOST_TRIALS_FOR_PRECISION);
        int order = 0;
        for (int trial = 1; trial <= most && !(trial > asked && isPrecise(results)); trial++) {
            List<Lane> round = new ArrayList<>(lanes);
            Collections.shuffle(round, random);
            for (Lane lane : round) {
                progress.onTrial(lane.fullName(), trial, ++order, lanes.size() * Math.max(asked, trial));
                Scenario scenario = lane.setting().scenario();
                TrialRunner runner = new TrialRunner(routes.target(scenario), control, scenario);
                TrialResult result = runner.run(lane.transport(), trial, order);
                results.get(lane).add(result);
                progress.onTrialDone(lane.fullName(), result);
            }
        }
    }

    private boolean isPrecise(Map<Lane, List<TrialResult>> results) {
        return summary(results, null).cells().stream()
                .allMatch(cell -> cell.precision() != null && cell.precision().reached());
    }

    private RunSummary summary(Map<Lane, List<TrialResult>> results, Calibration calibration) {
        Scenario scenario = options.scenario();
        double precision = options.precision() == null ? USUAL_PRECISION : options.precision();
        RunSummary summary = new RunSummary(scenario.seed(), precision, calibration);
        results.forEach((lane, trials) -> {
            if (!trials.isEmpty()) {
                summary.add(lane, trials);
            }
        });
        return summary;
    }

    private RunResult summarise(
            EnvironmentInfo environment,
            String startedAt,
            Calibration calibration,
            Map<Lane, List<TrialResult>> results,
            List<Warning> stopped) {
        Scenario scenario = options.scenario();
        RunSummary summary = summary(results, calibration);
        List<Warning> warnings = new ArrayList<>(stopped);
        ClockCheck clock = calibration.clock();
        if (!clock.agrees()) {
            warnings.add(new Warning(
                    WarningKind.CLOCK_DOUBTFUL,
                    "offset " + clock.offsetNanos() + " ns lies outside its bound of " + clock.boundNanos() + " ns"));
        }
        calibration.networks().forEach(relay -> warnings.addAll(Route.doubts(relay)));
        if (options.control() && summary.cells().size() == lanes.size()) {
            for (int pair = 0; pair < lanes.size(); pair += 2) {
                warnings.addAll(summary.checkControl(lanes.get(pair), lanes.get(pair + 1)));
            }
        }
        String baseline = lanes.get(0).name();
        Status status = summary.cells().isEmpty() ? Status.INVALID : summary.status();
        return new RunResult(
                RunResult.SCHEMA,
                options.label(),
                options.command(),
                startedAt,
                now(),
                !stopped.isEmpty(),
                status.and(Warning.status(warnings)),
                scenario,
                environment,
                calibration,
                warnings,
                baseline,
                summary.cells(),
                summary.compare(),
                List.of(),
                List.of());
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
