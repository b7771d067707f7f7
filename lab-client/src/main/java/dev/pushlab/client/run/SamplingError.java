package dev.pushlab.client.run;

import dev.pushlab.client.model.PhaseLock;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import java.util.List;
import java.util.Optional;

/**
 * By how much a figure of finitely many events may be off by chance alone, when the model is right:
 * {@value #DEVIATIONS} standard deviations, which chance exceeds once in a thousand. Pure.
 */
final class SamplingError {

    /** Two-sided 0.1 % of a normal distribution. */
    static final double DEVIATIONS = 3.29;

    private final Prediction prediction;
    private final boolean isStaggered;
    private final double clients;
    private final double draws;
    private final double events;
    private final int trials;
    private final double lockSeconds;

    SamplingError(Workload workload, Prediction prediction, Scenario scenario, List<TrialResult> trials) {
        this.prediction = prediction;
        this.trials = trials.size();
        this.clients = scenario.clients();
        this.events = Math.max(
                1, trials.stream().mapToLong(TrialResult::windowDeliveries).sum() / clients);
        // Polls are spread evenly over the interval, so that each event meets all phases; other clients go in step.
        this.isStaggered = prediction.ownPeriodSeconds() > 0
                && prediction.ownPeriodSeconds() == workload.timing().pollPeriodSeconds();
        // Those of a burst, and those that wait for the same answer, share their fate.
        double together = isStaggered ? workload.arrivals().together() : prediction.meanBatch();
        this.draws = Math.max(1, events / together);
        Optional<PhaseLock> lock = PhaseLock.of(workload, prediction, scenario.trialSeconds());
        this.lockSeconds = lock.map(one -> (one.greatestMeanSeconds() - one.leastMeanSeconds()) / 2)
                        .orElse(0.0)
                / (isStaggered ? clients : 1);
    }

    /** Of the mean latency; where clients are in step with events, by how much that may be off for good. */
    double meanSeconds() {
        if (lockSeconds > 0) {
            return lockSeconds;
        }
        double deviation = isStaggered ? deviationSeconds() / clients : deviationSeconds();
        return DEVIATIONS * deviation / Math.sqrt(draws);
    }

    /**
     * Which quantiles of the true distribution the sample's quantile may be: the lower, or the upper bound.
     *
     * <p>Ranks are binomially distributed, unless a pattern fixes them; inverted by Wilson's score, which holds near 1
     * as well, where a normal interval is too narrow on one side (E. B. Wilson, JASA 22, 1927).
     */
    double quantile(double p, boolean isUpper) {
        if (lockSeconds > 0) {
            return p;
        }
        double n = isStaggered ? draws * clients : draws;
        double z2 = DEVIATIONS * DEVIATIONS / n;
        double half = Math.sqrt(z2 * (p * (1 - p) + z2 / 4));
        return (p + z2 / 2 + (isUpper ? half : -half)) / (1 + z2);
    }

    /** Of a quantile where clients are in step with events: a place of the interval. */
    double placeSeconds() {
        return 2 * lockSeconds;
    }

    /** Of anything counted an event: what belongs to the event at each end of the window may be counted or not. */
    double edge() {
        return trials / events;
    }

    /**
     * Of requests an event: the window cuts a cycle at each end, and where events decide when to ask, some come
     * together (a share, binomial) or none comes in time (a number, geometric).
     */
    double requestsPerEvent() {
        double requests = prediction.requestsPerEvent();
        if (requests == 0) {
            return 0;
        }
        double variance = isStaggered ? 0 : Math.abs(1 - requests) * requests;
        return edge() + DEVIATIONS * Math.sqrt(variance / draws);
    }

    /** Standard deviation of the latency, from its quantiles: √(E(x²) − E(x)²) over a fine grid. */
    private double deviationSeconds() {
        int steps = 1_000;
        double mean = prediction.latency().meanSeconds();
        double squares = 0;
        for (int i = 0; i < steps; i++) {
            double off = prediction.latency().quantileSeconds((i + 0.5) / steps) - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / steps);
    }
}
