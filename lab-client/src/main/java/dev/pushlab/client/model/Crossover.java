package dev.pushlab.client.model;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Finds the rate of events at which two transports cost the same. */
public final class Crossover {
    /** Rates searched, in events a second: from one in twelve days to a million a second. */
    private static final double LEAST_RATE = 1e-6;

    private static final double GREATEST_RATE = 1e6;

    /** Halvings of the searched range's logarithm, 28: more than a double resolves. */
    private static final int HALVINGS = 60;

    private Crossover() {}

    /** One side of a comparison: a transport, and the workload with the heads it sends. The rate is what is varied. */
    public record Side(TransportModel model, Workload workload) {
        double at(double eventsPerSecond, ToDoubleFunction<Prediction> cost) {
            return cost.applyAsDouble(model.predict(workload.withEventsPerSecond(eventsPerSecond)));
        }
    }

    /**
     * The rate at which {@code cost} is the same on both sides; empty when one side is the dearer at both ends of the
     * range. A sure answer where the difference changes sign once, as it does for Poisson arrivals: then
     * {@code Prediction::requestsPerSecond} of polling and long-poll meet where C = T, and application bytes of polling
     * and WebSocket at λ* = (Hq + Hs)/(T f).
     */
    public static OptionalDouble eventsPerSecond(Side one, Side other, ToDoubleFunction<Prediction> cost) {
        return root(rate -> one.at(rate, cost) - other.at(rate, cost));
    }

    private static OptionalDouble root(DoubleUnaryOperator difference) {
        double low = LEAST_RATE;
        double high = GREATEST_RATE;
        double sign = Math.signum(difference.applyAsDouble(low));
        if (sign * difference.applyAsDouble(high) >= 0) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (sign * difference.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(Math.sqrt(low * high));
    }
}
