package dev.pushlab.client.result;

import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishPlan;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is asked: one setting, measured over each of the transports.
 *
 * @param name what it is called in lists and folder names
 * @param description a sentence for people
 * @param transports names of the transports, each once
 * @param clients subscribers of each transport, 1 to 100,000
 * @param ratePerSecond events a second, above 0
 * @param arrivals how the events are spaced
 * @param payloadBytes bytes of each payload
 * @param pollIntervalSeconds time from one poll to the next, 0.001 to 3,600
 * @param holdSeconds hold time of a long-poll, 0.001 to 120
 * @param warmupSeconds time before the measurement, 0 to 3,600
 * @param durationSeconds time of the measurement, 0.1 to 86,400
 * @param trials repetitions of each transport, 1 to 10,000
 * @param seed fixes the order of the trials and all random arrivals
 */
public record Scenario(
        String name,
        String description,
        List<String> transports,
        int clients,
        double ratePerSecond,
        Arrivals arrivals,
        int payloadBytes,
        double pollIntervalSeconds,
        double holdSeconds,
        double warmupSeconds,
        double durationSeconds,
        int trials,
        long seed) {

    /** Refuses what cannot be run, naming field, value and range. */
    public Scenario {
        if (name == null || !name.matches("[a-z0-9][a-z0-9/-]{0,63}")) {
            throw new IllegalArgumentException(
                    "name is '" + name + "'; allowed: small letters, digits, - and /, at most 64");
        }
        if (transports == null || transports.isEmpty()) {
            throw new IllegalArgumentException("transports is empty; allowed: at least one");
        }
        transports = List.copyOf(transports);
        if (transports.stream().distinct().count() < transports.size()) {
            throw new IllegalArgumentException("transports is " + transports + "; allowed: each once");
        }
        if (arrivals == null) {
            throw new IllegalArgumentException("arrivals is missing; allowed: periodic, poisson, burst");
        }
        requireRange("clients", clients, 1, 100_000);
        requireRange("payloadBytes", payloadBytes, 0, PublishOrder.MAX_PAYLOAD_BYTES);
        requireRange("ratePerSecond", ratePerSecond, 0.001, PublishOrder.MAX_RATE_PER_SECOND);
        requireRange("pollIntervalSeconds", pollIntervalSeconds, 0.001, 3_600);
        requireRange("holdSeconds", holdSeconds, 0.001, 120);
        requireRange("warmupSeconds", warmupSeconds, 0, 3_600);
        requireRange("durationSeconds", durationSeconds, 0.1, 86_400);
        requireRange("trials", trials, 1, 10_000);
        double events = ratePerSecond * (warmupSeconds + durationSeconds);
        requireRange("ratePerSecond times warmupSeconds + durationSeconds", events, 0, PublishPlan.MOST_EVENTS);
    }

    private static void requireRange(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    field + " is " + plain(value) + "; allowed: " + plain(low) + " to " + plain(high));
        }
    }

    private static String plain(double value) {
        return Math.abs(value) < 1e15
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : "" + value;
    }

    /** The same with other trials. */
    public Scenario withTrials(int other) {
        return new Scenario(
                name,
                description,
                transports,
                clients,
                ratePerSecond,
                arrivals,
                payloadBytes,
                pollIntervalSeconds,
                holdSeconds,
                warmupSeconds,
                durationSeconds,
                other,
                seed);
    }

    /** The same load for a second, with polls that do not keep it waiting: to warm up what will measure it. */
    public Scenario asRehearsal() {
        return new Scenario(
                name,
                description,
                transports,
                clients,
                ratePerSecond,
                arrivals,
                payloadBytes,
                Math.min(pollIntervalSeconds, 0.2),
                holdSeconds,
                0,
                Math.min(durationSeconds, 1),
                1,
                seed);
    }

    /** Time that the phases of one trial take, without connecting and draining. */
    public double trialSeconds() {
        return warmupSeconds + durationSeconds;
    }
}
