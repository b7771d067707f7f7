package dev.pushlab.client.run;

import dev.pushlab.client.network.LinkProfile;
import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.result.Calibration;
import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.client.result.NetworkCalibration;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.protocol.Hiccups;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * By how much a real host and its relay may differ from the ideal ones of the model, in seconds, from what was measured
 * of them: the calibration before the run, and publisher and stand-stills during it. Never from the latencies that are
 * to be judged. Pure.
 *
 * @param early by how much a transit may be shorter than asked for
 * @param typical by how much it may be longer on average
 * @param tail by how much it may be longer for the latest in a hundred
 */
record HostAllowance(double early, double typical, double tail) {

    private static final double NANOS = 1e9;

    static HostAllowance of(Scenario scenario, List<TrialResult> trials, Calibration calibration) {
        ClockCheck clock = calibration.clock();
        double transit = orZero(clock.roundTripP99Nanos()) / 2 / NANOS;
        // One client is served after another, each for no longer than a whole exchange takes when there is only one.
        double serving = orZero(clock.roundTripP50Nanos()) / NANOS;
        Optional<NetworkProfile> network = ScenarioNetwork.of(scenario);
        double relayEarly = largest(calibration, network, relay -> -relay.p50ErrorNanos());
        double relayLate =
                largest(calibration, network, relay -> Math.max(relay.p50ErrorNanos(), relay.p99ErrorNanos()));
        LinkProfile link = network.map(NetworkProfile::down).orElse(LinkProfile.delayed(0));
        double jitter = link.jitterNanos() / NANOS;
        // TCP keeps order: an event waits for one before it that jitter holds up.
        double held = jitter * Math.min(1, 2 * jitter * scenario.ratePerSecond());
        double stall = link.lossStallNanos() / NANOS;
        double stalled = stall * Math.min(1, link.lossProbability() * (3 + stall * scenario.ratePerSecond()));
        return new HostAllowance(
                relayEarly + jitter,
                transit
                        + relayLate
                        + serving * (scenario.clients() + 1) / 2
                        + mean(trials, HostAllowance::publishMeanNanos)
                        + held
                        + stalled,
                transit
                        + relayLate
                        + serving * scenario.clients()
                        + mean(trials, HostAllowance::publishTailNanos)
                        + mean(trials, HostAllowance::standStillNanos)
                        + jitter
                        + stall);
    }

    /** Of the relays with this delay; 0 where there is none, and never less. */
    private static double largest(
            Calibration calibration,
            Optional<NetworkProfile> network,
            ToDoubleFunction<NetworkCalibration> errorNanos) {
        return calibration.networks().stream()
                .filter(relay -> network.isPresent()
                        && relay.askedNanos() == network.get().up().delayNanos())
                .mapToDouble(errorNanos)
                .map(nanos -> Math.max(0, nanos) / NANOS)
                .max()
                .orElse(0);
    }

    private static double mean(List<TrialResult> trials, ToDoubleFunction<TrialResult> nanos) {
        return trials.stream().mapToDouble(nanos).average().orElse(0) / NANOS;
    }

    private static double publishMeanNanos(TrialResult trial) {
        return orZero(trial.latencies().publishDelay().meanNanos());
    }

    private static double publishTailNanos(TrialResult trial) {
        Long p99 = trial.latencies().publishDelay().p99Nanos();
        return orZero(p99 == null ? trial.latencies().publishDelay().maxNanos() : p99);
    }

    private static double standStillNanos(TrialResult trial) {
        return p99(trial.machine().serverHiccups()) + p99(trial.machine().generatorHiccups());
    }

    private static double p99(Hiccups hiccups) {
        return hiccups == null ? 0 : orZero(hiccups.p99Nanos());
    }

    private static double orZero(Number number) {
        return number == null ? 0 : number.doubleValue();
    }
}
