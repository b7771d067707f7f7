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
        return size < 1_000_000
                ? String.format(Locale.ROOT, "%.1f µs", nanos / 1e3)
                : String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }

    /** The same of a figure that may not be there. */
    static String of(Long nanos) {
        return nanos == null ? "unknown" : of(nanos.doubleValue());
    }
}
