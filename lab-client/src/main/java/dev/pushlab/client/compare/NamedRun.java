package dev.pushlab.client.compare;

import dev.pushlab.client.result.RunResult;

/**
 * A run that takes part in a comparison, and where it lies.
 *
 * @param place as it was named on the command line
 * @param result what came out
 */
public record NamedRun(String place, RunResult result) {}
