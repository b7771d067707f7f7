package dev.pushlab.client.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A chart as data; {@code js/charts.js} says how each kind is drawn, for the reports and the teaching page alike.
 *
 * @param id its name in the page
 * @param kind how it is drawn
 * @param title what it shows
 * @param finding what is to be seen in it, with numbers
 * @param help how to read it
 * @param x axis across
 * @param y axis up
 * @param series what is drawn
 * @param table the same for those who do not see it
 */
record Chart(
        String id,
        Kind kind,
        String title,
        String finding,
        String help,
        Axis x,
        Axis y,
        List<Series> series,
        Table table) {

    /** The ways to draw. */
    enum Kind {
        /** A line a series. */
        LINES,
        /** A line a series that jumps from value to value. */
        STEPS,
        /** Marks with their intervals, joined by a line a series; what theory says as a thin line under them. */
        CURVES,
        /** A panel a series: a line, and a band from it up to the points' high ends. */
        BANDS,
        /** A bar a transport, a layer a series. */
        STACK,
        /** A point a series with its interval on both axes. */
        MAP,
        /** A row a series: a dot a trial, and the estimate with its interval. */
        DOTS
    }

    /** How values lie on an axis. */
    enum Scale {
        /** Evenly. */
        LINEAR,
        /** By their decimal logarithm. */
        LOG,
        /** Percentiles by the decades left beyond them: 0, 90, 99, 99.9 … at 0, 1, 2, 3 …, which are the values. */
        TAIL,
        /** One place a name. */
        NAMES,
        /** Names at places of their own; values are such places. */
        PLACES
    }

    /**
     * An axis.
     *
     * @param title what it measures
     * @param unit of its values: ns, B, s, %, /s, or empty
     * @param scale how they lie
     * @param names what the places are called; null unless the scale is of names
     * @param places where the names lie, or the only values that there can be; null without
     * @param bounds lowest and highest value of all charts that share the axis; null where it is this chart's alone
     */
    record Axis(String title, String unit, Scale scale, List<String> names, List<Double> places, List<Double> bounds) {

        static Axis of(String title, String unit, Scale scale) {
            return new Axis(title, unit, scale, null, null, null);
        }

        static Axis at(String title, List<String> names, List<Double> places) {
            return new Axis(title, "", Scale.PLACES, names, places, null);
        }

        /** A place a cell. */
        static Axis of(List<CellTotals> cells, Words words) {
            List<String> names =
                    cells.stream().map(cell -> ChartParts.name(cell, words)).toList();
            return new Axis("", "", Scale.NAMES, names, null, null);
        }

        Axis within(double low, double high) {
            return new Axis(title, unit, scale, names, places, List.of(low, high));
        }
    }

    /**
     * A line, a layer, or a row.
     *
     * @param name for people
     * @param look whose colour and pattern it has: a transport's, or a part's of the byte ledger
     * @param isTheory whether it is what theory says, and not measured
     * @param points its values
     */
    record Series(String name, String look, boolean isTheory, List<Point> points) {

        static Series measured(String name, String look, List<Point> points) {
            return new Series(name, look, false, points);
        }
    }

    /** The same under another name and title. */
    Chart called(String otherId, String otherTitle) {
        return new Chart(otherId, kind, otherTitle, finding, help, x, y, series, table);
    }

    /** The same on other axes. */
    Chart on(Axis otherX, Axis otherY) {
        return new Chart(id, kind, title, finding, help, otherX, otherY, series, table);
    }

    /**
     * A value.
     *
     * @param x place across; a name's place counts from 0
     * @param y place up
     * @param xLow lower bound across; null without
     * @param xHigh upper bound across; null without
     * @param low lower bound up; null without
     * @param high upper bound up; null without
     */
    record Point(double x, double y, Double xLow, Double xHigh, Double low, Double high) {

        private static final MathContext DIGITS = new MathContext(5);

        /** More digits than can be seen only make the page heavy. */
        Point {
            x = rounded(x);
            y = rounded(y);
            xLow = xLow == null ? null : (Double) rounded(xLow);
            xHigh = xHigh == null ? null : (Double) rounded(xHigh);
            low = low == null ? null : (Double) rounded(low);
            high = high == null ? null : (Double) rounded(high);
        }

        static Point of(double x, double y) {
            return new Point(x, y, null, null, null, null);
        }

        private static double rounded(double value) {
            return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
        }
    }
}
