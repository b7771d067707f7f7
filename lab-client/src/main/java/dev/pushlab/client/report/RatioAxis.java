package dev.pushlab.client.report;

import dev.pushlab.client.stats.Interval;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Draws ratios in a line of text, on a scale of factors with 1 in the middle: less to the left, more to the right. */
final class RatioAxis {

    /** How many columns a drawing takes. */
    static final int COLUMNS = 15;

    private static final int CENTRE = COLUMNS / 2;
    private static final List<Double> ENDS = List.of(1.1, 1.25, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 100.0, 1000.0);

    private final double end;

    private RatioAxis(double end) {
        this.end = end;
    }

    /** The narrowest axis that has room for the estimates of all. */
    static RatioAxis holding(Collection<Interval> ratios) {
        double farthest = ratios.stream()
                .mapToDouble(ratio -> Math.exp(Math.abs(Math.log(ratio.estimate()))))
                .max()
                .orElse(1);
        return new RatioAxis(
                ENDS.stream().filter(end -> end >= farthest).findFirst().orElse(farthest));
    }

    /** The ratio at its right end; at its left end is one divided by it. */
    double end() {
        return end;
    }

    /** A bar from the middle: solid as far as the whole interval reaches, shaded to its far bound. */
    String bar(Interval ratio) {
        char[] line = blank();
        int low = column(ratio.low());
        int high = column(ratio.high());
        Arrays.fill(line, low, high + 1, '▒');
        if (low > CENTRE) {
            Arrays.fill(line, CENTRE + 1, low + 1, '█');
        }
        if (high < CENTRE) {
            Arrays.fill(line, high, CENTRE, '█');
        }
        line[CENTRE] = '│';
        return new String(line);
    }

    /** A dot at the estimate, with its interval. */
    String dot(Interval ratio) {
        char[] line = blank();
        Arrays.fill(line, column(ratio.low()), column(ratio.high()) + 1, '─');
        line[CENTRE] = '│';
        line[column(ratio.estimate())] = '●';
        return new String(line);
    }

    static String empty() {
        return new String(blank());
    }

    private static char[] blank() {
        char[] line = new char[COLUMNS];
        Arrays.fill(line, ' ');
        line[CENTRE] = '│';
        return line;
    }

    /** Bounds beyond the ends are drawn at the ends. */
    private int column(double ratio) {
        double place = ratio <= 0 ? -1 : Math.log(ratio) / Math.log(end);
        return CENTRE + (int) Math.rint(CENTRE * Math.max(-1, Math.min(1, place)));
    }
}
