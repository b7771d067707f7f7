package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.stats.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Numbers for people, the same in every format, language and locale: three significant digits and the unit that keeps
 * them short. Decimal multiples throughout: 1 kB is 1,000 B.
 */
public final class Numbers {

    /** Keeps a number and its unit on one line. */
    private static final char SPACE = '\u00A0';

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    /** A unit and how many of the figure's own units it holds. */
    private record Step(double size, String name) {}

    private static final List<Step> TIMES =
            List.of(new Step(1e9, "s"), new Step(1e6, "ms"), new Step(1e3, "µs"), new Step(1, "ns"));
    private static final List<Step> SIZES =
            List.of(new Step(1e9, "GB"), new Step(1e6, "MB"), new Step(1e3, "kB"), new Step(1, "B"));
    private static final List<Step> NONE = List.of(new Step(1, ""));

    private Numbers() {}

    /** A figure with its unit: {@code 1.23 ms}. */
    public static String of(double value, Unit unit) {
        Step step = step(value, steps(unit));
        String digits = digits(value / step.size());
        return step.name().isEmpty() ? digits : digits + SPACE + step.name();
    }

    /**
     * The bounds of a figure in the unit that {@link #of} gives the estimate: {@code 1.19–1.31}. Empty where there is
     * no interval, or none to be seen in three digits: a count that hardly varies.
     */
    static String bounds(Interval interval, Unit unit) {
        if (interval == null) {
            return "";
        }
        Step step = step(interval.estimate(), steps(unit));
        String low = digits(interval.low() / step.size());
        String high = digits(interval.high() / step.size());
        if (low.equals(high)) {
            return "";
        }
        return low + (low.startsWith("-") ? " to " : "–") + high;
    }

    /** Three significant digits, never in powers of ten: {@code 0.0123}, {@code 1.00}, {@code 12,300}. */
    public static String digits(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        int decimals = Math.max(0, DIGITS.getPrecision() - rounded.precision() + rounded.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }

    /** A count, whole: {@code 12,345}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A rate of events: {@code 40.0 /s}. */
    static String perSecond(double value) {
        return digits(value) + SPACE + "/s";
    }

    /** A share of a whole: {@code 51.2 %}. */
    public static String percent(double share) {
        return digits(100 * share) + SPACE + "%";
    }

    /** A plain decimal number with all its digits, for programs. */
    static String exact(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** A time span that people set: {@code 0.25 s}, without digits that say nothing. */
    public static String seconds(double seconds) {
        return exact(seconds) + SPACE + "s";
    }

    private static List<Step> steps(Unit unit) {
        return switch (unit) {
            case NANOS -> TIMES;
            case BYTES -> SIZES;
            case COUNT -> NONE;
        };
    }

    /** The largest unit that the value fills once it is rounded: 999.9 µs are 1.00 ms. */
    private static Step step(double value, List<Step> steps) {
        double rounded = Math.abs(BigDecimal.valueOf(value).round(DIGITS).doubleValue());
        return steps.stream().filter(step -> rounded >= step.size()).findFirst().orElse(steps.get(steps.size() - 1));
    }
}
