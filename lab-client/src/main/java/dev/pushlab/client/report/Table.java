package dev.pushlab.client.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table that every format can show.
 *
 * @param title what it shows
 * @param columns heads of the columns behind the first, which holds the rows' labels
 * @param rows its lines
 * @param note what must be known to read it; empty where nothing must
 */
record Table(String title, List<String> columns, List<Row> rows, String note) {

    /** A table that needs no note. */
    Table(String title, List<String> columns, List<Row> rows) {
        this(title, columns, rows, "");
    }

    /**
     * A line.
     *
     * @param label what its values are
     * @param values one a column; none in a line that is the heading of those below
     */
    record Row(String label, List<Value> values) {

        boolean isHeading() {
            return values.isEmpty();
        }

        /** Whether any cell has something to tell in it. */
        boolean hasValues() {
            return values.stream().anyMatch(value -> !value.equals(Value.NONE));
        }
    }

    /**
     * What stands in a field.
     *
     * @param text the value for people
     * @param interval its bounds; empty without
     * @param isStruck whether it may not be used
     */
    record Value(String text, String interval, boolean isStruck) {

        private static final int LONGEST_NUMBER = 40;

        /** Stands where there is nothing to tell. */
        static final Value NONE = of("–");

        static Value of(String text) {
            return new Value(text, "", false);
        }

        /** Whether it is read rather than held against others: it may take several lines. */
        boolean isSentence() {
            return text.length() > LONGEST_NUMBER;
        }

        Value struckIf(boolean struck) {
            return new Value(text, interval, struck && !equals(NONE));
        }
    }

    /** The same with a note. */
    Table noted(String other) {
        return new Table(title, columns, rows, other);
    }

    /** A heading and its lines; nothing where it has no lines. */
    static Stream<Row> group(String heading, List<Row> rows) {
        return rows.isEmpty() ? Stream.of() : Stream.concat(Stream.of(new Row(heading, List.of())), rows.stream());
    }
}
