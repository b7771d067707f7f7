package dev.pushlab.client;

import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.run.RunProgress;
import java.io.PrintWriter;

/** Shows how far a run is: one line that is rewritten on a terminal, one line a trial elsewhere. */
final class ProgressLine implements RunProgress {

    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final double runSeconds;

    /**
     * Progress of one run.
     *
     * @param runSeconds about how long all trials take
     */
    ProgressLine(PrintWriter err, boolean terminal, double runSeconds) {
        this.err = err;
        this.terminal = terminal;
        this.runSeconds = runSeconds;
    }

    @Override
    public void onTrial(String transport, int trial, int order, int of) {
        long left = Math.round(runSeconds * (of - order + 1) / of);
        String line = "trial " + order + " of " + of + ": " + transport + " (about " + left + " s left)";
        if (terminal) {
            err.print(CLEAR + line);
        } else {
            err.println(line);
        }
        err.flush();
    }

    @Override
    public void onTrialDone(String transport, TrialResult result) {
        if (result.status() == Status.INVALID) {
            clear();
            result.warnings().forEach(warning -> err.println(transport + ": " + warning.detail()));
            err.flush();
        }
    }

    /** Leaves the line empty for what comes after. */
    void clear() {
        if (terminal) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
