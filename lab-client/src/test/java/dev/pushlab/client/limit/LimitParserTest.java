package dev.pushlab.client.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.CountKind;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitParserTest {

    private static final List<String> TRANSPORTS = List.of("poll", "long-poll", "websocket", "sse", "sse (B)");

    @ParameterizedTest
    @CsvSource({
        "websocket.p99<20ms,      NANOS, 20000000",
        "websocket.p99.9<=1.5s,   NANOS, 1500000000",
        "long-poll.mean>250us,    NANOS, 250000",
        "long-poll.mean>250\u00B5s,   NANOS, 250000",
        "long-poll.mean>250\u03BCs,   NANOS, 250000",
        "sse (B).max != 1ns,      NANOS, 1",
        "all.bytes>=1.5kB,        BYTES, 1500",
        "all.server-heap<2MB,     BYTES, 2000000",
        "all.overhead<100B,       BYTES, 100",
        "all.lost==0,             COUNT, 0",
        "poll.requests<0.5,       COUNT, 0.5",
        "'  poll . p50 < 5 ms  ', NANOS, 5000000",
        "poll.p99/websocket.p99>10,      COUNT, 10",
        "all.p99 / sse.p99 <= 3,         COUNT, 3",
        "all.lost/all.expected<0.001,    COUNT, 0.001",
        "poll.delivered/sse.expected==1, COUNT, 1"
    })
    void readsALimitWithItsUnit(String expression, Unit unit, double value) {
        Limit limit = Limit.parse(expression, TRANSPORTS);
        assertEquals(unit, limit.unit());
        assertEquals(value, limit.value());
        assertEquals(expression.strip(), limit.expression());
    }

    @Test
    void takesTheExpressionApart() {
        Limit limit = Limit.parse("poll.lost/sse.expected <= 0.1", TRANSPORTS);
        assertEquals(new Term("poll", CountKind.LOST), limit.above());
        assertEquals(new Term("sse", CountKind.EXPECTED), limit.below());
        assertEquals(Relation.LESS_OR_EQUAL, limit.relation());
        assertNull(Limit.parse("all.p50<1s", TRANSPORTS).below());
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void knowsEveryFigure(FigureKind kind) {
        String unit = kind.unit() == Unit.NANOS ? "ms" : kind.unit() == Unit.BYTES ? "B" : "";
        assertEquals(
                kind,
                Limit.parse("sse." + kind.key() + "<1" + unit, TRANSPORTS)
                        .above()
                        .quantity());
    }

    @ParameterizedTest
    @EnumSource(CountKind.class)
    void knowsEveryCount(CountKind kind) {
        assertEquals(
                kind,
                Limit.parse("sse." + kind.key() + "==1", TRANSPORTS).above().quantity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "websoket.p99<20ms     | 1  | 'websoket' is no transport; did you mean websocket?",
                "websocket.p97<20ms    | 11 | 'p97' is no figure or count; did you mean p90 or p95 or p99?",
                "all.losst==0          | 5  | 'losst' is no figure or count; did you mean lost?",
                "poll.p50/Websocket.p50>1 | 10 | 'Websocket' is no transport; did you mean websocket?",
                "lost==0               | 1  | 'lost' names no transport or no figure; allowed: for example all.p99",
                "websocket.p99<20      | 15 | '20' has no unit; allowed: ns, us, ms, s",
                "websocket.p99<20MB    | 15 | '20MB' has the wrong unit; allowed: ns, us, ms, s",
                "websocket.bytes<20ms  | 17 | '20ms' has the wrong unit; allowed: B, kB, MB",
                "all.lost==0ms         | 11 | '0ms' has the wrong unit; allowed: a number without a unit",
                "all.lost==            | 11 | '' is no number; allowed: digits",
                "all.lost==-1          | 11 | '-1' is no number",
                "all.lost==1e3         | 11 | '1e3' is no number",
                "all.lost==NaN         | 11 | 'NaN' is no number",
                "all.lost==0;drop      | 11 | '0;drop' is no number",
                "all.lost=0            | 9  | '=' is no relation; allowed: < <= > >= == !=",
                "all.lost<>0           | 9  | '<>' is no relation",
                "all.lost              | 9  | a relation is missing; allowed: < <= > >= == !=",
                "\"\"                    | 1  | a relation is missing",
                "poll.p99/sse.p50>1    | 10 | 'sse.p50' and 'poll.p99' are not the same figure",
                "poll.p99/sse.lost>1   | 10 | 'sse.lost' and 'poll.p99' are not the same figure",
                "poll.p99/poll.p99>1   | 10 | 'poll.p99' is divided by itself",
                "all.p99/all.p99>1     | 9  | 'all.p99' is divided by itself",
                "poll.p99/all.p99>1    | 10 | 'all' stands below the line only",
                "a.b/c.d/e.f>1         | 1  | 'a' is no transport"
            })
    void refusesWithThePlaceAndWhatIsAllowed(String expression, int column, String fault) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Limit.parse(expression, TRANSPORTS),
                        () -> expression + " was taken")
                .getMessage();
        String start = "limit '" + expression + "', column " + column + ": " + fault;
        assertTrue(message.startsWith(start), message);
        assertTrue(message.contains("allowed: "), message);
    }

    @Test
    void aSecondSlashIsNoPartOfAName() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Limit.parse("poll.p99/sse.p99/sse.p99>1", TRANSPORTS))
                .getMessage();
        assertTrue(message.contains("column 14: 'p99/sse.p99' is no figure or count"), message);
    }

    @Test
    void anEndlessLimitIsNotEvenRead() {
        String message = assertThrows(IllegalArgumentException.class, () -> Limit.parse("x".repeat(10_000), TRANSPORTS))
                .getMessage();
        assertEquals("a limit has 10000 characters; allowed: 200", message);
    }
}
