package dev.pushlab.client.stats;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Where simulated trials come from: figures about 1 that vary by a factor, with known true means. */
enum Population {
    /** A quiet machine: the trials vary by 10 %. */
    CALM(0.1, 0),
    /** A restless one: they vary by 40 %. */
    WILD(0.4, 0),
    /** Trials that vary by 8 %, but one in ten is slow by a factor of 1.5 to 3. */
    SPIKY(0.08, 0.1);

    private static final double LEAST_SPIKE = 1.5;
    private static final double GREATEST_SPIKE = 3;

    private final double sigma;
    private final double spikes;

    Population(double sigma, double spikes) {
        this.sigma = sigma;
        this.spikes = spikes;
    }

    double trial(SplittableRandom random) {
        double figure = Math.exp(sigma * random.nextGaussian());
        return random.nextDouble() < spikes ? figure * random.nextDouble(LEAST_SPIKE, GREATEST_SPIKE) : figure;
    }

    List<Double> trials(int count, SplittableRandom random) {
        return Stream.generate(() -> trial(random)).limit(count).toList();
    }

    double trueMean() {
        double meanSpike = (LEAST_SPIKE + GREATEST_SPIKE) / 2;
        return Math.exp(sigma * sigma / 2) * (1 - spikes + spikes * meanSpike);
    }

    double trueGeometricMean() {
        // The mean of ln u for u uniform from a to b is (b ln b - a ln a)/(b - a) - 1.
        double meanLogOfSpike = (GREATEST_SPIKE * Math.log(GREATEST_SPIKE) - LEAST_SPIKE * Math.log(LEAST_SPIKE))
                        / (GREATEST_SPIKE - LEAST_SPIKE)
                - 1;
        return Math.exp(spikes * meanLogOfSpike);
    }

    double trueMedian() {
        // Spikes begin at five sigmas, so the median is where the other trials reach one half of all.
        return Math.exp(sigma * Normal.quantile(0.5 / (1 - spikes)));
    }
}
