package dev.pushlab.client.paper;

import dev.pushlab.client.result.Scenario;

/**
 * A run of a paper.
 *
 * @param name what the paper's checks call it
 * @param scenario what is run
 */
public record PaperRun(String name, Scenario scenario) {}
