package dev.pushlab.client.compare;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.stats.Interval;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much a figure of the same thing differs from one run to the next, as a share: 0.1 where it may be 10 % more, or
 * divided by 1.1. Intervals are over the trials of a run, which share its JVMs and its minute; two runs do not.
 */
public final class NoiseFloor {

    public static final NoiseFloor MEASURED = new NoiseFloor(true, uniform(0.1).shares);

    private final boolean isMeasured;

    private final Map<FigureKind, Double> shares;

    private NoiseFloor(boolean isMeasured, Map<FigureKind, Double> shares) {
        this.isMeasured = isMeasured;
        this.shares = shares;
    }

    /** Whether it is the lab's own; false where it was given. */
    boolean isMeasured() {
        return isMeasured;
    }

    /** One share for all figures. */
    public static NoiseFloor uniform(double share) {
        Map<FigureKind, Double> shares = new EnumMap<>(FigureKind.class);
        Stream.of(FigureKind.values()).forEach(kind -> shares.put(kind, share));
        return new NoiseFloor(false, shares);
    }

    /** The share of a figure. */
    public double of(FigureKind kind) {
        return shares.get(kind);
    }

    /** Whether the whole of a ratio's interval is small enough to be noise. */
    boolean holds(Interval ratio, FigureKind kind) {
        double most = 1 + of(kind);
        return ratio.low() >= 1 / most && ratio.high() <= most;
    }

    /** Whether a part of the interval may be noise and a part may not. */
    boolean isReachedByPart(Interval ratio, FigureKind kind) {
        double most = 1 + of(kind);
        return !holds(ratio, kind) && ratio.high() >= 1 / most && ratio.low() <= most;
    }
}
