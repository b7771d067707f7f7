package dev.pushlab.client.compare;

import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.Undecided;
import dev.pushlab.client.stats.Interval;

/**
 * A figure of one cell in two runs.
 *
 * @param cell name of the cell
 * @param figure the figure's key
 * @param base the base's figure
 * @param other the other run's
 * @param ratio the other's divided by the base's; null where there is none
 * @param noiseFloor what two runs of the same thing may differ by, as a share: 0.1 for 10 %
 * @param verdict what is shown
 * @param undecided why nothing is shown; null where something is
 */
public record FigureChange(
        String cell,
        String figure,
        Figure base,
        Figure other,
        Interval ratio,
        double noiseFloor,
        ChangeVerdict verdict,
        Undecided undecided) {}
