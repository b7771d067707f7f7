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
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.server.process.TimerProbe;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Runs a scenario: every transport as often as there are trials, in a seeded random order, against a server in a JVM of
 * its own or one that runs already. What was measured until an interruption is kept.
 */
public final class ScenarioRunner {

    private record Turn(Subscriber transport, int trial) {}

    private final RunOptions options;
    private final List<Subscriber> transports;
    private final RunProgress progress;

    /**
     * A runner for one run.
     *
     * @param transports the scenario's transports, in its order
     */
    public ScenarioRunner(RunOptions options, List<Subscriber> transports, RunProgress progress) {
        this.options = options;
        this.transports = List.copyOf(transports);
        this.progress = progress;
    }

    /** Runs to the end, or until the thread is interrupted. */
    public RunResult run() {
        if (options.target() != null) {
            return run(options.target());
        }
        try (ServerProcess server = ServerProcess.start(options.tls(), List.of())) {
            return run(server.target());
        }
    }

    private RunResult run(Target target) {
        String startedAt = now();
        ControlClient control = new ControlClient(target);
        EnvironmentInfo environment = EnvironmentProbe.read(target, control);
        Calibration calibration = new Calibration(control.checkClock(), TimerProbe.measure());
        Map<String, List<TrialResult>> results = new LinkedHashMap<>();
        transports.forEach(transport -> results.put(transport.name(), new ArrayList<>()));
        boolean interrupted = false;
        TrialRunner runner = new TrialRunner(target, control, options.scenario());
        List<Turn> turns = turns();
        try {
            for (int i = 0; i < turns.size(); i++) {
                Turn turn = turns.get(i);
                String name = turn.transport().name();
                progress.onTrial(name, turn.trial(), i + 1, turns.size());
                TrialResult result = runner.run(turn.transport(), turn.trial(), i + 1);
                results.get(name).add(result);
                progress.onTrialDone(name, result);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        return summarise(environment, startedAt, calibration, results, interrupted);
    }

    /** Interleaved: a disturbance of a minute then spoils a trial of each transport, not all trials of one. */
    private List<Turn> turns() {
        Random random = new Random(options.scenario().seed());
        List<Turn> turns = new ArrayList<>();
        for (int trial = 1; trial <= options.scenario().trials(); trial++) {
            List<Subscriber> round = new ArrayList<>(transports);
            Collections.shuffle(round, random);
            for (Subscriber transport : round) {
                turns.add(new Turn(transport, trial));
            }
        }
        return turns;
    }

    private RunResult summarise(
            EnvironmentInfo environment,
            String startedAt,
            Calibration calibration,
            Map<String, List<TrialResult>> results,
            boolean interrupted) {
        Scenario scenario = options.scenario();
        RunSummary summary = new RunSummary(scenario.seed());
        results.forEach((name, trials) -> {
            if (!trials.isEmpty()) {
                summary.add(name, trials, List.of());
            }
        });
        List<Warning> warnings = new ArrayList<>();
        if (interrupted) {
            warnings.add(new Warning(WarningKind.INTERRUPTED, "stopped before all trials were run"));
        }
        ClockCheck clock = calibration.clock();
        if (!clock.agrees()) {
            warnings.add(new Warning(
                    WarningKind.CLOCK_DOUBTFUL,
                    "offset " + clock.offsetNanos() + " ns lies outside its bound of " + clock.boundNanos() + " ns"));
        }
        String baseline = scenario.transports().get(0);
        Status status = summary.cells().isEmpty() ? Status.INVALID : summary.status();
        return new RunResult(
                RunResult.SCHEMA,
                options.label(),
                options.command(),
                startedAt,
                now(),
                interrupted,
                status.and(Warning.status(warnings)),
                scenario,
                environment,
                calibration,
                warnings,
                baseline,
                summary.cells(),
                summary.compareWith(baseline));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
