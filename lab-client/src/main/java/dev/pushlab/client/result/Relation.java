package dev.pushlab.client.result;

import dev.pushlab.client.stats.Interval;
import java.util.Optional;
import java.util.stream.Stream;

/** How a figure has to lie to its limit. */
public enum Relation {
    /** Below the limit. */
    LESS("<"),
    /** Not above it. */
    LESS_OR_EQUAL("<="),
    /** Above it. */
    GREATER(">"),
    /** Not below it. */
    GREATER_OR_EQUAL(">="),
    /** At it, exactly. */
    EQUAL("=="),
    /** Anywhere but there. */
    NOT_EQUAL("!=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** How it is written. */
    public String sign() {
        return sign;
    }

    /** The relation of a sign. */
    public static Optional<Relation> of(String sign) {
        return Stream.of(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }

    /** Met where every value of the interval is, not met where none is; in between the numbers do not tell. */
    public LimitVerdict judge(Interval interval, double limit) {
        return judge(interval.low(), interval.high(), limit);
    }

    /** The same for a value that is exact. */
    public LimitVerdict judge(double value, double limit) {
        return judge(value, value, limit);
    }

    private LimitVerdict judge(double low, double high, double limit) {
        return switch (this) {
            case LESS -> verdict(high < limit, low >= limit);
            case LESS_OR_EQUAL -> verdict(high <= limit, low > limit);
            case GREATER -> verdict(low > limit, high <= limit);
            case GREATER_OR_EQUAL -> verdict(low >= limit, high < limit);
            case EQUAL -> verdict(low == limit && high == limit, high < limit || low > limit);
            case NOT_EQUAL -> verdict(high < limit || low > limit, low == limit && high == limit);
        };
    }

    private static LimitVerdict verdict(boolean all, boolean none) {
        if (all) {
            return LimitVerdict.MET;
        }
        return none ? LimitVerdict.NOT_MET : LimitVerdict.INCONCLUSIVE;
    }
}
