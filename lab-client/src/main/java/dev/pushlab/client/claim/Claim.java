package dev.pushlab.client.claim;

import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;

/** A claim about a transport: what to measure, and what the measurement says of it. */
public interface Claim {

    /** Its name: {@code real-time}. */
    String name();

    /** What is measured; its name is {@code claims/} and the claim's. */
    Scenario scenario();

    /**
     * Judges.
     *
     * @param result of the scenario; it may lack cells, or have some that may not be used
     */
    Finding judge(RunResult result);
}
