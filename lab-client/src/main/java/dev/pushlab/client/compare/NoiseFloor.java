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

    /**
     * The largest difference of a figure between any two of three runs of {@code standard}, over all transports, one
     * after the other on a quiet machine with two cores, rounded up. The memory of a connection takes more connections
     * than these runs have; it is held to what the server's CPU time is held to.
     */
    public static final NoiseFloor MEASURED = new NoiseFloor(true, measured());

    private final boolean isMeasured;

    private final Map<FigureKind, Double> shares;

    private NoiseFloor(boolean isMeasured, Map<FigureKind, Double> shares) {
        this.isMeasured = isMeasured;
        this.shares = shares;
    }

    private static Map<FigureKind, Double> measured() {
        Map<FigureKind, Double> shares = new EnumMap<>(FigureKind.class);
        shares.put(FigureKind.MEAN, 0.12);
        shares.put(FigureKind.P50, 0.05);
        shares.put(FigureKind.P90, 0.25);
        shares.put(FigureKind.P95, 0.2);
        shares.put(FigureKind.P99, 0.3);
        shares.put(FigureKind.P999, 0.7);
        shares.put(FigureKind.MAX, 0.55);
        shares.put(FigureKind.REQUESTS, 0.005);
        shares.put(FigureKind.BYTES, 0.005);
        shares.put(FigureKind.OVERHEAD, 0.005);
        shares.put(FigureKind.SERVER_CPU, 0.2);
        shares.put(FigureKind.GENERATOR_CPU, 0.11);
        shares.put(FigureKind.SERVER_GARBAGE, 0.06);
        shares.put(FigureKind.SERVER_SWITCHES, 0.05);
        shares.put(FigureKind.GENERATOR_SWITCHES, 0.03);
        shares.put(FigureKind.GENERATOR_GARBAGE, 0.04);
        shares.put(FigureKind.SERVER_HEAP, 0.2);
        shares.put(FigureKind.SERVER_RESIDENT, 0.2);
        shares.put(FigureKind.CONNECT, 0.9);
        shares.put(FigureKind.SET_UP, 0.005);
        return shares;
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
