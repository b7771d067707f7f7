package dev.pushlab.client.run;

import dev.pushlab.client.result.TrialResult;

/** Tells nobody. */
public final class SilentProgress implements RunProgress {

    @Override
    public void onTrial(String transport, int trial, int order, int of) {}

    @Override
    public void onTrialDone(String transport, TrialResult result) {}
}
