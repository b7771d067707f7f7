package dev.pushlab.client.model;

import java.util.Objects;

/**
 * The times that path, client and server bring with them, in seconds.
 *
 * @param oneWayDelaySeconds d: what the path takes in each direction
 * @param serverSeconds s: what the server takes over a request before it looks at the feed
 * @param thinkSeconds c: what a long-poll client does between an answer and its next request
 * @param pollSeconds T, or δ: a polling client's interval, or its pause, which includes any thinking
 * @param pacing whether {@code pollSeconds} is an interval or a pause
 * @param holdSeconds H: how long a long poll is kept open; may be infinite
 * @param batchSeconds b: how long the server gathers events once one has come to a waiting client
 */
public record Timing(
        double oneWayDelaySeconds,
        double serverSeconds,
        double thinkSeconds,
        double pollSeconds,
        Pacing pacing,
        double holdSeconds,
        double batchSeconds) {

    public Timing {
        Check.finite("oneWayDelaySeconds", oneWayDelaySeconds, 0);
        Check.finite("serverSeconds", serverSeconds, 0);
        Check.finite("thinkSeconds", thinkSeconds, 0);
        Check.finite("pollSeconds", pollSeconds, 0);
        Objects.requireNonNull(pacing, "pacing");
        Check.positive("holdSeconds", holdSeconds);
        Check.finite("batchSeconds", batchSeconds, 0);
        if (pacing.periodSeconds(pollSeconds, 2 * oneWayDelaySeconds + serverSeconds) == 0) {
            throw new IllegalArgumentException("pollSeconds is 0.0; allowed: > 0 where oneWayDelaySeconds and"
                    + " serverSeconds are 0, or a client would poll without end");
        }
    }

    /** Times on an ideal host: the path's delay, an interval and a hold time; nothing else takes time. */
    public static Timing onPath(double oneWayDelaySeconds, double pollSeconds, double holdSeconds) {
        return new Timing(oneWayDelaySeconds, 0, 0, pollSeconds, Pacing.FIXED_RATE, holdSeconds, 0);
    }

    /** R + s: from sending a request to having an answer that is given at once. */
    public double exchangeSeconds() {
        return 2 * oneWayDelaySeconds + serverSeconds;
    }

    /** T, or T_eff where the client cannot keep its interval: from one poll to the next. */
    public double pollPeriodSeconds() {
        return pacing.periodSeconds(pollSeconds, exchangeSeconds());
    }

    /** G = R + c + s: the time after an answer in which a long poll is not there to be answered. */
    public double gapSeconds() {
        return exchangeSeconds() + thinkSeconds;
    }
}
