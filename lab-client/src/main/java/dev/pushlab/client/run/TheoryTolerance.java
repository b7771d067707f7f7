package dev.pushlab.client.run;

import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.Timing;
import dev.pushlab.client.model.TransportModel;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Tolerance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Where each figure of a cell may be measured when the model is right. The model is asked three times: for the host as
 * it was asked for, and for one as early and one as late as calibration allows; sampling is added to what lies between.
 * Pure.
 */
final class TheoryTolerance {

    private static final double NANOS = 1e9;

    /** Numbers whose length varies: in a request and its answer cursor, hold, next and length; in an event three. */
    private static final double DIGITS_A_REQUEST = 8;

    private static final double DIGITS_AN_EVENT = 4;

    private final TransportModel model;
    private final Workload workload;
    private final SamplingError sampling;
    private final HostAllowance host;
    private final Map<FigureKind, Double> predicted;
    private final Map<String, Tolerance> tolerances = new LinkedHashMap<>();

    private TheoryTolerance(
            TransportModel model,
            Workload workload,
            SamplingError sampling,
            HostAllowance host,
            Map<FigureKind, Double> predicted) {
        this.model = model;
        this.workload = workload;
        this.sampling = sampling;
        this.host = host;
        this.predicted = predicted;
    }

    /**
     * The tolerances of the figures that are predicted, by key; a maximum has none: nothing bounds it on a real host.
     */
    static Map<String, Tolerance> of(
            TransportModel model,
            Workload workload,
            SamplingError sampling,
            HostAllowance host,
            Map<FigureKind, Double> predicted) {
        TheoryTolerance tolerance = new TheoryTolerance(model, workload, sampling, host, predicted);
        tolerance.latencies();
        tolerance.costs();
        return tolerance.tolerances;
    }

    private void latencies() {
        Prediction early = predict(-host.early());
        Prediction ideal = predict(0);
        Prediction late = predict(host.typical());
        double mean = sampling.meanSeconds();
        put(
                FigureKind.MEAN,
                least(
                                early.latency().meanSeconds(),
                                ideal.latency().meanSeconds(),
                                late.latency().meanSeconds())
                        - mean,
                most(
                                early.latency().meanSeconds(),
                                ideal.latency().meanSeconds(),
                                late.latency().meanSeconds())
                        + mean,
                NANOS);
        quantile(FigureKind.P50, 0.5, early, late);
        Prediction latest = predict(host.tail());
        quantile(FigureKind.P90, 0.9, early, latest);
        quantile(FigureKind.P95, 0.95, early, latest);
        quantile(FigureKind.P99, 0.99, early, latest);
    }

    private void quantile(FigureKind kind, double p, Prediction early, Prediction late) {
        double low = sampling.quantile(p, false);
        double high = sampling.quantile(p, true);
        put(
                kind,
                early.latency().quantileSeconds(low) - sampling.placeSeconds(),
                late.latency().quantileSeconds(high) + sampling.placeSeconds(),
                NANOS);
    }

    private void costs() {
        Prediction ideal = predict(0);
        Prediction early = predict(-host.early());
        Prediction late = predict(host.typical());
        double requests = sampling.requestsPerEvent();
        put(
                FigureKind.REQUESTS,
                least(early.requestsPerEvent(), ideal.requestsPerEvent(), late.requestsPerEvent()) - requests,
                most(early.requestsPerEvent(), ideal.requestsPerEvent(), late.requestsPerEvent()) + requests,
                1);
        Heads heads = workload.heads();
        double aRequest = heads.requestBytes() + heads.responseBytes() + heads.batchEnvelopeBytes();
        double digits = DIGITS_AN_EVENT + DIGITS_A_REQUEST * ideal.requestsPerEvent();
        double sampled = requests * aRequest + sampling.edge() * bytes(ideal) + digits;
        put(
                FigureKind.BYTES,
                least(bytes(early), bytes(ideal), bytes(late)) - sampled,
                most(bytes(early), bytes(ideal), bytes(late)) + sampled,
                1);
    }

    private static double bytes(Prediction prediction) {
        return prediction.traffic().appBytesPerEvent();
    }

    /** The model on a path that is so much longer; never shorter than nothing. */
    private Prediction predict(double longerSeconds) {
        Timing asked = workload.timing();
        double transit = Math.max(0, asked.oneWayDelaySeconds() + longerSeconds);
        return model.predict(workload.withTiming(new Timing(
                transit,
                asked.serverSeconds(),
                asked.thinkSeconds(),
                asked.pollSeconds(),
                asked.pacing(),
                asked.holdSeconds(),
                asked.batchSeconds())));
    }

    private void put(FigureKind kind, double low, double high, double units) {
        if (predicted.containsKey(kind)) {
            tolerances.put(kind.key(), new Tolerance(Math.max(0, low) * units, high * units));
        }
    }

    private static double least(double... values) {
        return DoubleStream.of(values).min().orElseThrow();
    }

    private static double most(double... values) {
        return DoubleStream.of(values).max().orElseThrow();
    }
}
