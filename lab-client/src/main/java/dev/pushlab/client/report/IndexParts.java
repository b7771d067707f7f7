package dev.pushlab.client.report;

/**
 * What the index of runs is made of besides the runs, read by whoever may read files.
 *
 * @param template of the page (Mustache)
 * @param style style sheet of the page
 * @param script what sorts its table
 */
public record IndexParts(String template, String style, String script) {}
