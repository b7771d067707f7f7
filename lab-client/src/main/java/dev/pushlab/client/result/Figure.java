package dev.pushlab.client.result;

import dev.pushlab.client.stats.Interval;

/**
 * A figure of a cell over its trials.
 *
 * @param estimate its value, in the kind's unit; null when there were too few events for it
 * @param interval how sure it is; null with fewer than three trials
 */
public record Figure(Double estimate, Interval interval) {

    /** A figure that could not be taken. */
    public static final Figure NONE = new Figure(null, null);
}
