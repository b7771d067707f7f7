package dev.pushlab.client.result;

import dev.pushlab.client.stats.Interval;

/**
 * Something that stands in a finding's sentence: a figure with its interval, or a name.
 *
 * @param text a name, as of a setting; null for a figure
 * @param value the figure, in its unit; null for a name
 * @param interval how sure it is; null for a name, and where it is not known
 * @param unit what the figure is counted in; null for a name
 */
public record Evidence(String text, Double value, Interval interval, FigureKind.Unit unit) {

    /** A name. */
    public static Evidence of(String text) {
        return new Evidence(text, null, null, null);
    }

    /** A figure of a cell. */
    public static Evidence of(CellResult cell, FigureKind kind) {
        Figure figure = cell.figure(kind);
        return new Evidence(null, figure.estimate(), figure.interval(), kind.unit());
    }

    /** A ratio, or another number without unit. */
    public static Evidence of(Interval ratio) {
        return new Evidence(null, ratio.estimate(), ratio, FigureKind.Unit.COUNT);
    }

    /** A number without interval. */
    public static Evidence of(double value, FigureKind.Unit unit) {
        return new Evidence(null, value, null, unit);
    }
}
