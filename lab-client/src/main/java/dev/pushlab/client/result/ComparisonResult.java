package dev.pushlab.client.result;

import dev.pushlab.client.stats.Comparison;

/**
 * A figure of one cell against the same figure of another. None is made when one of the two is INVALID.
 *
 * @param figure the figure's key
 * @param cell name of the cell whose figure it is
 * @param baseline name of the cell against whose figure
 * @param comparison ratio, interval and verdict
 */
public record ComparisonResult(String figure, String cell, String baseline, Comparison comparison) {
    /** Refuses what is missing. */
    public ComparisonResult {
        Present.require("figure", figure);
        Present.require("cell", cell);
        Present.require("baseline", baseline);
        Present.require("comparison", comparison);
    }
}
