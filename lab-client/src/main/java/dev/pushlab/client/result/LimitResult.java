package dev.pushlab.client.result;

/**
 * A limit that was asked for, and what came of it for one cell. A limit on all transports has one a transport.
 *
 * @param expression the limit as it was written: {@code all.p99<20ms}
 * @param subject what was held against it: {@code websocket.p99}
 * @param relation how the subject has to lie to the limit
 * @param limit the limit, in the unit
 * @param unit what both are counted in
 * @param actual the subject's figure: without an interval where it is a count, which is exact, or where too few trials
 *     bear none
 * @param verdict met, not met, or inconclusive
 * @param undecided why it is inconclusive; null where it is not
 */
public record LimitResult(
        String expression,
        String subject,
        Relation relation,
        double limit,
        FigureKind.Unit unit,
        Figure actual,
        LimitVerdict verdict,
        Undecided undecided) {
    /** Refuses what is missing. */
    public LimitResult {
        Present.require("expression", expression);
        Present.require("subject", subject);
        Present.require("relation", relation);
        Present.require("unit", unit);
        Present.require("actual", actual);
        Present.require("verdict", verdict);
    }
}
