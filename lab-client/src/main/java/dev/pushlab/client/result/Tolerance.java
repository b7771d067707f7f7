package dev.pushlab.client.result;

/**
 * Where a figure may be measured when theory is right, in the figure's unit: what sampling, calibration and phase-lock
 * explain.
 *
 * @param low least value
 * @param high greatest value
 */
public record Tolerance(double low, double high) {

    /** Refuses bounds that are none. */
    public Tolerance {
        if (!(low <= high)) {
            throw new IllegalArgumentException("tolerance is " + low + " to " + high + "; allowed: in this order");
        }
    }

    /** Whether a measured figure, as sure as it is, may be within. */
    public boolean allows(Figure figure) {
        double least = figure.interval() == null
                ? figure.estimate()
                : figure.interval().low();
        double greatest = figure.interval() == null
                ? figure.estimate()
                : figure.interval().high();
        return least <= high && greatest >= low;
    }
}
