package dev.pushlab.client.result;

import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.FanOut;
import dev.pushlab.protocol.HttpVersion;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishPlan;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is asked: one setting or, where it varies factors, each combination of their values; measured over each of the
 * transports.
 *
 * @param name what it is called in lists and folder names
 * @param description a sentence for people
 * @param transports names of the transports, each once
 * @param clients subscribers of each transport, 1 to 100,000
 * @param ratePerSecond events a second, above 0
 * @param arrivals how the events are spaced
 * @param payloadBytes bytes of each payload
 * @param content what payloads are made of
 * @param pollIntervalSeconds time from one poll to the next, 0.001 to 3,600
 * @param holdSeconds hold time of a long-poll, 0.001 to 120
 * @param tls whether connections are encrypted
 * @param compression whether the client asks for compression: gzip over HTTP, permessage-deflate over WebSocket
 * @param heads the heads profile that the client's requests follow
 * @param http version of HTTP: {@code 1.1} or {@code 2}
 * @param fanOut in which order subscribers are served
 * @param network what lies between client and server: {@value #LOOPBACK}, or a preset's name
 * @param delayMillis one-way delay that is emulated on {@value #LOOPBACK}, 0 to 10,000
 * @param jitterMillis how far each delay may be off, 0 to the delay
 * @param kilobitsPerSecond bandwidth of each connection each way, 0 for unlimited
 * @param warmupSeconds time before the measurement, 0 to 3,600
 * @param durationSeconds time of the measurement, 0.1 to 86,400
 * @param trials repetitions of each transport in each setting, 1 to 10,000
 * @param seed fixes the order of the trials and all random arrivals
 * @param vary values of the {@link Factor factors} that are varied, by key, in order; empty for one setting
 */
public record Scenario(
        String name,
        String description,
        List<String> transports,
        int clients,
        double ratePerSecond,
        Arrivals arrivals,
        int payloadBytes,
        Content content,
        double pollIntervalSeconds,
        double holdSeconds,
        boolean tls,
        boolean compression,
        String heads,
        String http,
        FanOut fanOut,
        String network,
        double delayMillis,
        double jitterMillis,
        double kilobitsPerSecond,
        double warmupSeconds,
        double durationSeconds,
        int trials,
        long seed,
        Map<String, List<String>> vary) {

    /** No network: both sides on one machine. */
    public static final String LOOPBACK = "loopback";

    /** Heads profile that is used where none is asked for: what the lab's own client needs, and no more. */
    public static final String MINIMAL_HEADS = "minimal";

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
        content = Objects.requireNonNullElse(content, Content.TEXT);
        heads = Objects.requireNonNullElse(heads, MINIMAL_HEADS);
        http = HttpVersion.of(Objects.requireNonNullElse(http, HttpVersion.HTTP_1_1.number()))
                .number();
        fanOut = Objects.requireNonNullElse(fanOut, FanOut.ROTATING);
        network = Objects.requireNonNullElse(network, LOOPBACK);
        requireRange("clients", clients, 1, 100_000);
        requireRange("payloadBytes", payloadBytes, 0, PublishOrder.MAX_PAYLOAD_BYTES);
        requireRange("ratePerSecond", ratePerSecond, 0.001, PublishOrder.MAX_RATE_PER_SECOND);
        requireRange("pollIntervalSeconds", pollIntervalSeconds, 0.001, 3_600);
        requireRange("holdSeconds", holdSeconds, 0.001, 120);
        requireRange("delayMillis", delayMillis, 0, 10_000);
        requireRange("jitterMillis", jitterMillis, 0, delayMillis);
        requireRange("kilobitsPerSecond", kilobitsPerSecond, 0, 100_000_000);
        if (!network.equals(LOOPBACK) && delayMillis + kilobitsPerSecond > 0) {
            throw new IllegalArgumentException("network is '" + network
                    + "' and has its own delay and bandwidth; allowed: either a network or these two");
        }
        requireRange("warmupSeconds", warmupSeconds, 0, 3_600);
        requireRange("durationSeconds", durationSeconds, 0.1, 86_400);
        requireRange("trials", trials, 1, 10_000);
        double events = ratePerSecond * (warmupSeconds + durationSeconds);
        requireRange("ratePerSecond times warmupSeconds + durationSeconds", events, 0, PublishPlan.MOST_EVENTS);
        vary = copy(vary);
    }

    /** A scenario in one setting, with all that it does not name as it usually is. */
    public Scenario(
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
        this(
                name,
                description,
                transports,
                clients,
                ratePerSecond,
                arrivals,
                payloadBytes,
                null,
                pollIntervalSeconds,
                holdSeconds,
                false,
                false,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                warmupSeconds,
                durationSeconds,
                trials,
                seed,
                Map.of());
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> vary) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        if (vary != null) {
            vary.forEach((key, values) -> {
                if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
                    throw new IllegalArgumentException(
                            "vary has " + values + " for " + key + "; allowed: one value at least, each once");
                }
                copy.put(key, List.copyOf(values));
            });
        }
        return Collections.unmodifiableMap(copy);
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
        return ResultCodec.with(this, Map.of("trials", other));
    }

    /** The same, varying other values. */
    public Scenario varying(Map<String, List<String>> other) {
        return ResultCodec.with(this, Map.of("vary", other));
    }

    /** The same load for a second, with polls that do not keep it waiting: to warm up what will measure it. */
    public Scenario asRehearsal() {
        return ResultCodec.with(
                this,
                Map.of(
                        "pollIntervalSeconds",
                        Math.min(pollIntervalSeconds, 0.2),
                        "warmupSeconds",
                        0.0,
                        "durationSeconds",
                        Math.min(durationSeconds, 1),
                        "trials",
                        1));
    }

    /** Whether an emulated network lies between client and server. */
    public boolean isRelayed() {
        return !network.equals(LOOPBACK) || delayMillis + kilobitsPerSecond > 0;
    }

    /** Time that the phases of one trial take, without connecting and draining. */
    public double trialSeconds() {
        return warmupSeconds + durationSeconds;
    }
}
