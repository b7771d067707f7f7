package dev.pushlab.client.run;

import dev.pushlab.client.result.Scenario;

/**
 * What a run is started with, besides its scenario.
 *
 * @param scenario what to measure
 * @param label what its maker calls it; may be null
 * @param command the command line, for the record
 * @param target a server that runs already, or null to start one
 * @param tls whether the server that is started speaks TLS
 */
public record RunOptions(Scenario scenario, String label, String command, Target target, boolean tls) {}
