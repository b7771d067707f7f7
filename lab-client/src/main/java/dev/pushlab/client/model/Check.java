package dev.pushlab.client.model;

/** Refuses values that cannot be, naming the field, the value and what is allowed. */
final class Check {
    private Check() {}

    /** Lets {@code value} pass when it is a finite number from {@code least} up. */
    static void finite(String field, double value, double least) {
        if (!(value >= least && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: a finite number >= " + least);
        }
    }

    /** Lets {@code value} pass when it is above 0; infinity means "never" or "no limit". */
    static void positive(String field, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: a number > 0, or Infinity");
        }
    }

    /** Lets {@code value} pass when it is a probability. */
    static void probability(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: 0 to 1");
        }
    }

    /** Lets {@code value} pass when it counts at least one and at most {@code most}. */
    static void count(String field, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: 1 to " + most);
        }
    }
}
