package dev.pushlab.client.report;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.RequestCounts;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.TrialLatencies;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.stats.EncodedLatencies;
import dev.pushlab.client.stats.LatencyHistogram;
import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.protocol.TransportTotals;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A cell with what its trials add up to.
 *
 * @param cell the cell
 * @param name what it is called where it is shown, made visible
 * @param requests HTTP requests, from connecting to closing
 * @param client the client's count at its sockets, from connecting to closing
 * @param server the server's
 * @param window the client's count in the measurement windows alone
 * @param windowDeliveries deliveries of events that were meant for the windows
 * @param delivery delivery latencies of all trials; read, never added to
 * @param transport latency from publishing to receipt
 * @param publishDelayMeanNanos mean of the publish delay; null without events
 * @param publishDelayMaxNanos largest publish delay; null without events
 * @param offeredPerSecond events a second that the plan has, mean of the trials
 * @param achievedPerSecond events a second that were published, mean of the trials
 */
record CellTotals(
        CellResult cell,
        String name,
        RequestCounts requests,
        TransportTotals client,
        TransportTotals server,
        TransportTotals window,
        long windowDeliveries,
        LatencyHistogram delivery,
        LatencySummary transport,
        Double publishDelayMeanNanos,
        Double publishDelayMaxNanos,
        double offeredPerSecond,
        double achievedPerSecond) {

    static CellTotals of(CellResult cell) {
        List<TrialResult> trials = cell.trials();
        return new CellTotals(
                cell,
                PlainText.visible(cell.name()),
                trials.stream().map(TrialResult::requests).reduce(RequestCounts.NONE, RequestCounts::plus),
                bytes(trials, trial -> trial.bytes().client()),
                bytes(trials, trial -> trial.bytes().server()),
                bytes(trials, trial -> trial.bytes().window()),
                trials.stream().mapToLong(TrialResult::windowDeliveries).sum(),
                merged(trials, TrialLatencies::deliveryHistogram),
                LatencySummary.of(merged(trials, TrialLatencies::transportHistogram)),
                publishDelayMean(trials),
                publishDelayMax(trials),
                mean(trials, TrialResult::offeredPerSecond),
                mean(trials, TrialResult::achievedPerSecond));
    }

    /** Whether its figures may not be used. */
    boolean isInvalid() {
        return cell.status() == Status.INVALID;
    }

    /** What the kernel counted in its trials; empty where no trial has such a count. */
    List<KernelCounts> kernel() {
        return cell.trials().stream()
                .map(TrialResult::kernel)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Its trials that received anything. */
    List<TrialResult> heardTrials() {
        return cell.trials().stream()
                .filter(trial -> trial.latencies().delivery().count() > 0)
                .toList();
    }

    /** The cell's transport, made visible. */
    String transportName() {
        return PlainText.visible(cell.transport());
    }

    /** The same, called by its transport alone: for where its setting is told already. */
    CellTotals calledByTransport() {
        return new CellTotals(
                cell,
                transportName(),
                requests,
                client,
                server,
                window,
                windowDeliveries,
                delivery,
                transport,
                publishDelayMeanNanos,
                publishDelayMaxNanos,
                offeredPerSecond,
                achievedPerSecond);
    }

    private static LatencyHistogram merged(
            List<TrialResult> trials, Function<TrialLatencies, EncodedLatencies> latencies) {
        LatencyHistogram sum = new LatencyHistogram();
        trials.forEach(trial -> sum.add(latencies.apply(trial.latencies()).decode()));
        return sum;
    }

    private static TransportTotals bytes(List<TrialResult> trials, Function<TrialResult, TransportTotals> of) {
        return trials.stream().map(of).reduce(TransportTotals.NONE, TransportTotals::plus);
    }

    private static double mean(List<TrialResult> trials, ToDoubleFunction<TrialResult> of) {
        return trials.stream().mapToDouble(of).average().orElse(0);
    }

    private static Double publishDelayMean(List<TrialResult> trials) {
        double sum = 0;
        long count = 0;
        for (LatencySummary delay : publishDelays(trials)) {
            sum += delay.meanNanos() * delay.count();
            count += delay.count();
        }
        return count == 0 ? null : (Double) (sum / count);
    }

    private static Double publishDelayMax(List<TrialResult> trials) {
        return publishDelays(trials).stream()
                .map(delay -> delay.maxNanos().doubleValue())
                .max(Double::compare)
                .orElse(null);
    }

    private static List<LatencySummary> publishDelays(List<TrialResult> trials) {
        return trials.stream()
                .map(trial -> trial.latencies().publishDelay())
                .filter(delay -> delay.count() > 0)
                .toList();
    }
}
