package dev.pushlab.client.result;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time as people write it: {@code 250ms}, {@code 1.5s}, {@code 2m}. */
public final class TimeSpan {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(us|ms|s|m|h)");

    private static final Map<String, Long> NANOS =
            Map.of("us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L);

    private TimeSpan() {}

    /**
     * The time that a text says.
     *
     * @throws IllegalArgumentException when it says none
     */
    public static Duration parse(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no time; allowed: a number with its unit"
                    + " (us, ms, s, m, h), for example 250ms or 1.5s");
        }
        BigDecimal nanos = new BigDecimal(time.group(1)).multiply(BigDecimal.valueOf(NANOS.get(time.group(2))));
        return Duration.ofNanos(nanos.longValue());
    }
}
