package dev.pushlab.client.model;

import java.util.List;

/**
 * A distribution of latencies, as a mixture of even pieces: mean, quantiles and maximum without sampling.
 *
 * <p>Every wait in this room is of that kind: an event falls somewhere into a span and waits for the span's end, or
 * waits a fixed time, or events wait in equal steps.
 */
public final class Latency {
    private final List<Piece> pieces;
    private final double totalWeight;

    private Latency(List<Piece> pieces) {
        this.pieces = pieces.stream().filter(piece -> piece.weight > 0).toList();
        totalWeight = this.pieces.stream().mapToDouble(Piece::weight).sum();
        if (!(totalWeight > 0 && totalWeight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight of all pieces is " + totalWeight + "; allowed: finite and > 0");
        }
    }

    /**
     * A part of all events whose waits lie evenly between two bounds.
     *
     * @param places on how many points, bounds included; 0 for anywhere between
     */
    record Piece(double weight, double fromSeconds, double toSeconds, double places) {

        static Piece span(double weight, double fromSeconds, double toSeconds) {
            return new Piece(weight, fromSeconds, toSeconds, 0);
        }

        static Piece point(double weight, double seconds) {
            return new Piece(weight, seconds, seconds, 1);
        }

        /** {@code count} waits of weight 1 each, from {@code first} on in equal steps. */
        static Piece steps(double count, double first, double step) {
            double last = first + step * Math.max(0, count - 1);
            return new Piece(count, Math.min(first, last), Math.max(first, last), count);
        }

        double meanSeconds() {
            return (fromSeconds + toSeconds) / 2;
        }

        double weightWithin(double seconds) {
            if (seconds < fromSeconds || seconds >= toSeconds) {
                return seconds < fromSeconds ? 0 : weight;
            }
            double share = (seconds - fromSeconds) / (toSeconds - fromSeconds);
            return weight * (places == 0 ? share : (1 + Math.floor(share * (places - 1))) / places);
        }
    }

    static Latency exactly(double seconds) {
        return mixture(Piece.point(1, seconds));
    }

    static Latency uniform(double fromSeconds, double toSeconds) {
        return mixture(Piece.span(1, fromSeconds, toSeconds));
    }

    static Latency mixture(Piece... pieces) {
        return new Latency(List.of(pieces));
    }

    /** This distribution, {@code seconds} later. */
    Latency plus(double seconds) {
        return new Latency(pieces.stream()
                .map(p -> new Piece(p.weight, p.fromSeconds + seconds, p.toSeconds + seconds, p.places))
                .toList());
    }

    /** The mean, in seconds. */
    public double meanSeconds() {
        return pieces.stream().mapToDouble(p -> p.weight * p.meanSeconds()).sum() / totalWeight;
    }

    /** The greatest lower bound, in seconds. */
    public double minSeconds() {
        return pieces.stream().mapToDouble(Piece::fromSeconds).min().orElseThrow();
    }

    /** The least upper bound, in seconds: what no event exceeds. */
    public double maxSeconds() {
        return pieces.stream().mapToDouble(Piece::toSeconds).max().orElseThrow();
    }

    /** The share of events, 0 to 1, that wait at most {@code seconds}. */
    public double shareWithin(double seconds) {
        return weightWithin(seconds) / totalWeight;
    }

    /**
     * The smallest latency, in seconds, that the share {@code p} of all events does not exceed.
     *
     * @throws IllegalArgumentException when {@code p} is not within 0 to 1
     */
    public double quantileSeconds(double p) {
        Check.probability("p", p);
        double wanted = p * totalWeight;
        double low = minSeconds();
        if (weightWithin(low) >= wanted) {
            return low;
        }
        double high = maxSeconds();
        double middle = (low + high) / 2;
        while (low < middle && middle < high) { // until no double lies between: some fifty halvings
            if (weightWithin(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return high;
    }

    private double weightWithin(double seconds) {
        return pieces.stream().mapToDouble(piece -> piece.weightWithin(seconds)).sum();
    }
}
