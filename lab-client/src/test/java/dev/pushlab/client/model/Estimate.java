package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A ratio as observed, with its standard error from the scatter between independent clients.
 *
 * @param value sum of numerators over sum of denominators
 * @param standardError of that ratio (Cochran, Sampling Techniques, section 2.11)
 * @param trials how many events, or answers, it was observed on
 */
record Estimate(double value, double standardError, double trials) {
    /** Once in 1.7 million for a normal error: a check that fails has found a fault, not chance. */
    private static final double ERRORS = 5;

    /** What summing hundreds of thousands of doubles may lose. */
    private static final double ROUNDING = 1e-7;

    /** What should happen this often may still not happen once (e^−15 is 3 in 10 million), and leaves no scatter. */
    private static final double UNSEEN = 15;

    /** One numerator and one denominator a client. */
    static Estimate ratio(double[][] clients, double trials) {
        double numerator = 0;
        double denominator = 0;
        for (double[] each : clients) {
            numerator += each[0];
            denominator += each[1];
        }
        double value = numerator / denominator;
        double squares = 0;
        for (double[] each : clients) {
            squares += Math.pow(each[0] - value * each[1], 2);
        }
        double n = clients.length;
        return new Estimate(value, Math.sqrt(squares / (n * (n - 1))) / (denominator / n), trials);
    }

    boolean agreesWith(double predicted) {
        return Math.abs(predicted - value) <= tolerance();
    }

    boolean isAtLeast(double predicted) {
        return value >= predicted - tolerance();
    }

    boolean isAtMost(double predicted) {
        return value <= predicted + tolerance();
    }

    void assertAgrees(String what, double predicted) {
        assertTrue(agreesWith(predicted), () -> what + ": predicted " + predicted + ", observed " + this);
    }

    /** As {@link #assertAgrees}, for a share of the trials, of which none need have been seen. */
    void assertShareAgrees(String what, double predicted) {
        if (value != 0 || predicted > UNSEEN / trials) {
            assertAgrees(what, predicted);
        }
    }

    private double tolerance() {
        return ERRORS * standardError + ROUNDING + Math.abs(value) * UNSEEN / trials;
    }
}
