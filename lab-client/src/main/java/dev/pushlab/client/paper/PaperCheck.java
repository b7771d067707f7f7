package dev.pushlab.client.paper;

import java.util.Objects;

/**
 * A figure that a paper published, and the figure of ours that corresponds.
 *
 * @param what what it is a figure of
 * @param run in which of the paper's runs it is measured
 * @param transport over which transport
 * @param over the transport whose figure it is divided by; null for none
 * @param measure what is measured
 * @param unit of all its values; empty for a number
 * @param printed what the paper prints
 * @param corrected what that comes to with its arithmetic put right; null where it is right
 * @param correction what is put right; null likewise
 * @param most the greatest value, where the paper gives a range that starts with {@code printed}; null for one value
 * @param clients how many clients the figure is of, where that scales it; null for as many as are run
 * @param tolerance by how much the measured figure may be off, as a share of the published one
 * @param why why by so much
 * @param otherwise why it may be off by more, where theory agrees with what is measured; null where nothing is known
 */
public record PaperCheck(
        String what,
        String run,
        String transport,
        String over,
        PaperMeasure measure,
        String unit,
        double printed,
        Double corrected,
        String correction,
        Double most,
        Double clients,
        double tolerance,
        String why,
        String otherwise) {

    /** Refuses what is missing. */
    public PaperCheck {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(why, "why");
        unit = Objects.requireNonNullElse(unit, "");
        if ((corrected == null) != (correction == null)) {
            throw new IllegalArgumentException(what + " has a correction without a figure, or a figure without one");
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException(what + " has tolerance " + tolerance + "; allowed: 0 to 1");
        }
    }

    /** Least value that agrees with what the paper says, its arithmetic put right. */
    double least() {
        return published() * (1 - tolerance);
    }

    /** Greatest value that agrees with it. */
    double greatest() {
        return Objects.requireNonNullElse(most, published()) * (1 + tolerance);
    }

    /** What the paper says, its arithmetic put right. */
    double published() {
        return Objects.requireNonNullElse(corrected, printed);
    }
}
