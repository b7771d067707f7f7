package dev.pushlab.client.run;

import dev.pushlab.client.result.TrialResult;

/** Is told how far a run is. Called on the runner's thread; must not block for long. */
public interface RunProgress {

    /** A trial starts; {@code order} counts from 1 to {@code of}. */
    void onTrial(String transport, int trial, int order, int of);

    /** A trial is done. */
    void onTrialDone(String transport, TrialResult result);
}
