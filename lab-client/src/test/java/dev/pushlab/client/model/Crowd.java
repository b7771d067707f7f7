package dev.pushlab.client.model;

import dev.pushlab.client.model.Observation.Count;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What independent clients of one workload observed, each with its own events and phase. */
final class Crowd {
    private static final int CLIENTS = 50;
    private static final int EVENTS_EACH = 4_000;

    private final List<Observation> clients;

    private Crowd(List<Observation> clients) {
        this.clients = clients;
    }

    /** Lets each client do as {@code behave} says. */
    static Crowd of(Workload workload, long seed, Function<Simulation, Observation> behave) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Crowd(IntStream.range(0, CLIENTS)
                .mapToObj(i -> behave.apply(new Simulation(workload, EVENTS_EACH, random.split())))
                .toList());
    }

    Estimate meanLatency() {
        return ratio(client -> client.sum(latency -> latency), Observation::events);
    }

    Estimate shareWithin(double seconds) {
        return ratio(client -> client.sum(latency -> latency <= seconds ? 1 : 0), Observation::events);
    }

    double maxLatency() {
        return clients.stream().mapToDouble(Observation::maxLatency).max().orElseThrow();
    }

    Estimate perEvent(Count what) {
        return ratio(client -> client.counted(what), Observation::events);
    }

    Estimate perSecond(Count what) {
        return ratio(client -> client.counted(what), Observation::seconds);
    }

    Estimate emptyFraction() {
        double requests = total(client -> client.counted(Count.REQUESTS));
        return ratio(client -> client.counted(Count.EMPTY), client -> client.counted(Count.REQUESTS), requests);
    }

    /** What IP adds to a request with its answer. */
    Estimate segmentBytesPerRequest() {
        return ratio(
                client -> client.counted(Count.IP_BYTES) - client.counted(Count.APP_BYTES),
                client -> client.counted(Count.REQUESTS));
    }

    Estimate eventsPerWrite() {
        return ratio(Observation::events, client -> client.counted(Count.WRITES));
    }

    private Estimate ratio(ToDoubleFunction<Observation> numerator, ToDoubleFunction<Observation> denominator) {
        return ratio(numerator, denominator, total(Observation::events));
    }

    private Estimate ratio(
            ToDoubleFunction<Observation> numerator, ToDoubleFunction<Observation> denominator, double trials) {
        double[][] each = clients.stream()
                .map(client -> new double[] {numerator.applyAsDouble(client), denominator.applyAsDouble(client)})
                .toArray(double[][]::new);
        return Estimate.ratio(each, trials);
    }

    private double total(ToDoubleFunction<Observation> what) {
        return clients.stream().mapToDouble(what).sum();
    }
}
