package dev.pushlab.client.result;

/** Something that a limit may be set to: a figure with its interval, or a count of the audit, which is exact. */
public sealed interface Quantity permits FigureKind, CountKind {

    /** Name in limits. */
    String key();

    /** What it is counted in. */
    FigureKind.Unit unit();
}
