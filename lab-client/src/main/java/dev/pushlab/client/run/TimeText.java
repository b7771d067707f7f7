package dev.pushlab.client.run;

import java.util.Locale;

/** Times for people, in the unit that keeps them short. */
final class TimeText {

    private TimeText() {}

    static String of(double nanos) {
        double size = Math.abs(nanos);
        if (size < 1_000) {
            return String.format(Locale.ROOT, "%.0f ns", nanos);
        }
        return size < 1_000_000 ? decimals("%.1f", nanos / 1e3) + " µs" : decimals("%.2f", nanos / 1e6) + " ms";
    }

    private static String decimals(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        return text.replaceFirst("[.]0+$", "");
    }

    /** The same of a figure that may not be there. */
    static String of(Long nanos) {
        return nanos == null ? "unknown" : of(nanos.doubleValue());
    }
}
