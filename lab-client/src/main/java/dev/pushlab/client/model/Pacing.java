package dev.pushlab.client.model;

/** From where a polling client counts the time to its next request, which decides its true period. */
public enum Pacing {
    /** Requests leave on a schedule; one whose predecessor is still unanswered leaves as soon as it is answered. */
    FIXED_RATE {
        @Override
        double periodSeconds(double pollSeconds, double exchangeSeconds) {
            return Math.max(pollSeconds, exchangeSeconds);
        }
    },
    /** A request leaves a pause after the last answer came in, so that overload shows as a growing period. */
    FIXED_DELAY {
        @Override
        double periodSeconds(double pollSeconds, double exchangeSeconds) {
            return pollSeconds + exchangeSeconds;
        }
    };

    /**
     * The time from one request to the next, T or T_eff.
     *
     * @param pollSeconds the interval asked for, or the pause
     * @param exchangeSeconds from sending a request to having its answer
     */
    abstract double periodSeconds(double pollSeconds, double exchangeSeconds);
}
