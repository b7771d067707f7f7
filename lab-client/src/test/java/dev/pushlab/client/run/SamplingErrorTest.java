package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.Latency;
import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.protocol.Arrivals;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the sampling error against thousands of simulated runs: chance exceeds it in a few of a thousand, mean and p95
 * together.
 */
class SamplingErrorTest {

    private static final int RUNS = 4_000;
    private static final int CLIENTS = 5;
    private static final int EVENTS = 200;
    private static final double RATE = 4;
    private static final double DELAY_SECONDS = 0.04;
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @CsvSource({"poll, 1, 0, 16", "long-poll, 1, 0, 24", "poll, 1.1, 3800, 4000", "long-poll, 1.6, 3000, 4000"})
    void chanceExceedsItRarelyAndAFaultNearlyAlways(String transport, double slower, int fewest, int most) {
        Scenario scenario = Factor.DELAY.in(
                new Scenario("test", "", List.of(transport), CLIENTS, RATE, Arrivals.POISSON, 10, 1, 30, 0, 50, 1, 1),
                "40ms");
        Workload workload = ScenarioWorkload.of(scenario, Heads.bare(100, 100));
        Prediction prediction = TransportModels.named(transport).predict(workload);
        List<TrialResult> trials = List.of(
                Trials.of(1, List.of(), LongStream.range(0, EVENTS * CLIENTS).toArray()));
        SamplingError error = new SamplingError(workload, prediction, scenario, trials);
        SplittableRandom random = new SplittableRandom(7);
        BiFunction<SplittableRandom, Double, double[]> run =
                transport.equals("poll") ? SamplingErrorTest::polled : SamplingErrorTest::longPolled;
        Latency latency = prediction.latency();
        double meanError = error.meanSeconds();
        double least95 = latency.quantileSeconds(error.quantile(0.95, false));
        double most95 = latency.quantileSeconds(error.quantile(0.95, true));
        int beyond = 0;
        for (int i = 0; i < RUNS; i++) {
            double[] latencies = run.apply(random, slower);
            double off = Arrays.stream(latencies).average().orElseThrow() - latency.meanSeconds();
            Arrays.sort(latencies);
            double p95 = latencies[(int) Math.ceil(0.95 * latencies.length) - 1];
            boolean isWithin = p95 >= least95 - ROUNDING && p95 <= most95 + ROUNDING;
            beyond += Math.abs(off) > meanError + ROUNDING || !isWithin ? 1 : 0;
        }
        int found = beyond;
        assertTrue(found >= fewest && found <= most, () -> found + " of " + RUNS + " runs");
    }

    /** Five clients, spread evenly over the interval; each event waits for the next poll of each. */
    private static double[] polled(SplittableRandom random, double interval) {
        double[] latencies = new double[EVENTS * CLIENTS];
        double now = 0;
        for (int i = 0; i < EVENTS; i++) {
            now -= Math.log(1 - random.nextDouble()) / RATE;
            for (int client = 0; client < CLIENTS; client++) {
                double since = (now + interval * client / CLIENTS) % interval;
                latencies[i * CLIENTS + client] = interval - since + DELAY_SECONDS;
            }
        }
        return latencies;
    }

    /** All clients have the same events, and so the same gaps of a round trip after each answer. */
    private static double[] longPolled(SplittableRandom random, double slower) {
        double[] latencies = new double[EVENTS * CLIENTS];
        double gap = 2 * DELAY_SECONDS * slower;
        double now = 0;
        double asksAgain = 0;
        boolean isBacklog = false;
        for (int i = 0; i < EVENTS; i++) {
            now -= Math.log(1 - random.nextDouble()) / RATE;
            if (isBacklog && now > asksAgain) {
                asksAgain += gap;
                isBacklog = false;
            }
            double leaves = Math.max(now, asksAgain);
            isBacklog |= now < asksAgain;
            asksAgain = isBacklog ? asksAgain : now + gap;
            Arrays.fill(latencies, i * CLIENTS, (i + 1) * CLIENTS, leaves - now + DELAY_SECONDS);
        }
        return latencies;
    }
}
