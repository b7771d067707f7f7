package dev.pushlab.client.limit;

import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Relation;
import java.util.List;

/**
 * A limit that numbers have to keep, such as {@code websocket.p99<20ms}, {@code all.lost==0} or
 * {@code poll.p99/websocket.p99>10}.
 *
 * @param expression how it was written
 * @param above what it speaks of, or what is divided
 * @param below what that is divided by; null without
 * @param relation how the one has to lie to the other
 * @param value the limit itself
 * @param unit what both are counted in: of a ratio, nothing
 */
public record Limit(String expression, Term above, Term below, Relation relation, double value, Unit unit) {

    /**
     * Reads a limit.
     *
     * @param transports names of the transports that there are
     * @throws IllegalArgumentException when it is none, naming the place and what is allowed there
     */
    public static Limit parse(String expression, List<String> transports) {
        return new LimitParser(expression, transports).parse();
    }
}
