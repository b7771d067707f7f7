package dev.pushlab.client;

import dev.pushlab.client.paper.Paper;
import dev.pushlab.client.paper.PaperOutcome;
import dev.pushlab.client.paper.PaperReport;
import dev.pushlab.client.paper.PaperRun;
import dev.pushlab.client.paper.PaperVerdict;
import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.run.Lane;
import dev.pushlab.client.run.ResultStore;
import dev.pushlab.client.run.RunOptions;
import dev.pushlab.client.run.ScenarioCost;
import dev.pushlab.client.run.ScenarioRunner;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code lab run papers}: runs what papers published, one scenario after the other, and tells what came of it. */
final class PaperRuns {

    private final String command;
    private final double scale;
    private final PrintWriter err;

    /**
     * Runs of papers.
     *
     * @param command the command line, for the record
     * @param scale share of the clients that are run, above 0 and at most 1
     * @param err is told how far they are
     */
    PaperRuns(String command, double scale, PrintWriter err) {
        this.command = command;
        this.scale = scale;
        this.err = err;
    }

    /**
     * Runs papers and keeps their results.
     *
     * @param folder where each run gets a folder of its own, and the report is written
     * @return what came of them; those that an interruption has cut off are not measured
     */
    List<PaperOutcome> run(List<Paper> papers, Path folder) throws IOException {
        Files.createDirectories(folder);
        ResultStore store = new ResultStore(folder);
        for (Paper paper : papers) {
            Map<String, RunResult> results = new HashMap<>();
            for (PaperRun run : paper.runs()) {
                err.println(paper.id() + ", " + run.name());
                err.flush();
                RunResult result = run(paper, run, results);
                results.put(run.name(), result);
                store.write(PaperFolder.of(folder, paper, run), RunFiles.result(result));
                if (result.interrupted()) {
                    return finish(folder);
                }
            }
        }
        return finish(folder);
    }

    private List<PaperOutcome> finish(Path folder) throws IOException {
        err.println("kept in " + folder);
        err.flush();
        List<PaperOutcome> outcomes = PaperFolder.read(folder);
        PaperFolder.writeReport(folder, outcomes);
        return outcomes;
    }

    private RunResult run(Paper paper, PaperRun run, Map<String, RunResult> before) {
        Scenario asked = run.scenario(before);
        // How many clients a ceiling serves is measured: a share of them would not meet it.
        Scenario scenario = run.ceilingOf() == null ? scaled(asked) : asked;
        String label = paper.id() + ", " + run.name() + (scale == 1 ? "" : ", scaled by " + scale);
        ProgressLine progress = new ProgressLine(
                err, LabHome.isOnTerminal(), ScenarioCost.of(scenario).aboutSeconds());
        List<Subscriber> transports = Subscribers.all().stream()
                .filter(transport -> scenario.transports().contains(transport.name()))
                .toList();
        List<Lane> lanes = Lane.of(transports, Setting.of(scenario));
        RunOptions options = new RunOptions(scenario, lanes, label, command, null, false, null);
        RunResult result = new ScenarioRunner(options, progress).run();
        progress.clear();
        return result;
    }

    private Scenario scaled(Scenario scenario) {
        long clients = Math.max(1, Math.round(scenario.clients() * scale));
        return Factor.CLIENTS.in(scenario, Long.toString(clients));
    }

    /** How a run of papers ends. */
    static int exitCode(List<PaperOutcome> outcomes) {
        PaperVerdict gravest = outcomes.stream()
                .map(PaperOutcome::verdict)
                .max(PaperVerdict::compareTo)
                .orElse(PaperVerdict.NOT_MEASURED);
        return switch (gravest) {
            case REPRODUCED, IN_SHAPE -> ExitCode.OK;
            case NOT_REPRODUCED -> ExitCode.LIMIT_NOT_MET;
            case NOT_MEASURED -> ExitCode.NOT_CONCLUSIVE;
        };
    }

    /** Prints what came of papers. */
    static void print(List<PaperOutcome> outcomes, boolean asJson, PrintWriter out) {
        if (asJson) {
            out.print(OutputCodec.encode(outcomes));
        } else {
            PaperReport.lines(outcomes).forEach(out::println);
        }
        out.flush();
    }
}
