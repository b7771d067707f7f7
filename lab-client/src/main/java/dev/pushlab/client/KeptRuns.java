package dev.pushlab.client;

import dev.pushlab.client.claim.Claims;
import dev.pushlab.client.limit.Limit;
import dev.pushlab.client.limit.LimitJudge;
import dev.pushlab.client.report.Language;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.run.ResultStore;
import dev.pushlab.client.run.RunOptions;
import dev.pushlab.client.run.ScenarioCost;
import dev.pushlab.client.run.ScenarioRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Measures one run after the other, judges each, and keeps each before anything else is tried. */
final class KeptRuns {

    private final ResultStore store;
    private final List<Limit> limits;
    private final Interruption interruption;
    private final PrintWriter err;
    private int exitCode = ExitCode.OK;
    private boolean over;

    KeptRuns(ResultStore store, List<Limit> limits, Interruption interruption, PrintWriter err) {
        this.store = store;
        this.limits = limits;
        this.interruption = interruption;
        this.err = err;
    }

    /**
     * Measures and keeps.
     *
     * @param wanted folder to keep it in; a number is added when it is taken
     */
    RunResult run(RunOptions options, Path wanted) throws IOException {
        ProgressLine progress = new ProgressLine(
                err, LabHome.isOnTerminal(), ScenarioCost.of(options.scenario()).aboutSeconds());
        RunResult measured = new ScenarioRunner(options, progress).run();
        RunResult result = measured.judged(LimitJudge.judge(measured, limits), Claims.judge(measured));
        progress.clear();
        if (result.interrupted()) {
            result.warnings().forEach(warning -> err.println("lab: " + warning.detail()));
        }
        Path folder = store.write(wanted, RunFiles.result(result));
        err.println("kept in " + folder);
        if (interruption.isCalled()) {
            err.println("its views can be made by: lab report " + folder);
            exitCode = ExitCode.INTERRUPTED;
            over = true;
        } else {
            RunFiles.writeViews(result, folder, Language.EN);
            exitCode = ExitCode.graver(exitCode, ExitCode.of(result));
            over = result.interrupted();
        }
        err.flush();
        return result;
    }

    /** Whether the user or the server has put an end to it. */
    boolean isOver() {
        return over;
    }

    /** How the program ends, by the gravest of the runs. */
    int exitCode() {
        return exitCode;
    }
}
