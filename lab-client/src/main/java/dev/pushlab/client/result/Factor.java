package dev.pushlab.client.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something about a scenario that a run can vary: its key on the command line and the field that it sets. */
public enum Factor {
    CLIENTS("clients", "clients", Factor::whole),
    RATE("rate", "ratePerSecond", Factor::number),
    ARRIVALS("arrivals", "arrivals", Factor::text),
    PAYLOAD("payload", "payloadBytes", Factor::whole),
    CONTENT("content", "content", Factor::text),
    POLL_INTERVAL("poll-interval", "pollIntervalSeconds", Factor::seconds),
    HOLD("hold", "holdSeconds", Factor::seconds),
    TLS("tls", "tls", Factor::onOrOff),
    COMPRESSION("compression", "compression", Factor::onOrOff),
    HEADS("heads", "heads", Factor::text),
    HTTP("http", "http", Factor::text),
    FAN_OUT("fan-out", "fanOut", Factor::text),
    NETWORK("network", "network", Factor::text),
    DELAY("delay", "delayMillis", Factor::millis),
    JITTER("jitter", "jitterMillis", Factor::millis),
    BANDWIDTH("bandwidth", "kilobitsPerSecond", Factor::kilobits);

    private static final Pattern BANDWIDTH_TEXT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(kbit|mbit|gbit)");
    private static final Map<String, Double> KILOBITS = Map.of("kbit", 1.0, "mbit", 1e3, "gbit", 1e6);

    private final String key;
    private final String field;
    private final Function<String, Object> read;

    Factor(String key, String field, Function<String, Object> read) {
        this.key = key;
        this.field = field;
        this.read = read;
    }

    /** Its name on the command line and in settings. */
    public String key() {
        return key;
    }

    /** The factor of a key. */
    public static Optional<Factor> of(String key) {
        return Arrays.stream(values()).filter(factor -> factor.key.equals(key)).findFirst();
    }

    /** The keys of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Factor::key).toList();
    }

    /**
     * The scenario with another value of this factor.
     *
     * @param value as people write it: {@code 40}, {@code 250ms}, {@code on}
     * @throws IllegalArgumentException when it is none, naming the factor, the value and what is allowed
     */
    public Scenario in(Scenario scenario, String value) {
        Object read;
        try {
            read = this.read.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
        return ResultCodec.with(scenario, Map.of(field, read));
    }

    private static Object text(String value) {
        return value;
    }

    private static Object whole(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + value + "' is no whole number", e);
        }
    }

    private static Object number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + value + "' is no number", e);
        }
    }

    private static Object seconds(String value) {
        return TimeSpan.parse(value).toNanos() / 1e9;
    }

    private static Object millis(String value) {
        return value.equals("0") ? 0.0 : TimeSpan.parse(value).toNanos() / 1e6;
    }

    private static Object onOrOff(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("'" + value + "' is no switch; allowed: on, off");
        };
    }

    /**
     * Kilobits a second of a bandwidth as people write it: {@code 5mbit}. Decimal units, as networks have them.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static double kilobits(String value) {
        Matcher text = BANDWIDTH_TEXT.matcher(value);
        if (!text.matches()) {
            throw new IllegalArgumentException("'" + value
                    + "' is no bandwidth; allowed: a number with its unit (kbit, mbit, gbit), for example 5mbit");
        }
        return Double.parseDouble(text.group(1)) * KILOBITS.get(text.group(2));
    }
}
