package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FeedGap;
import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.ServerRig;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows A1 to A5: what the query of every transport refuses, and what it takes. */
@Timeout(60)
class FeedQueryTest {

    private static final List<String> UPGRADE = List.of(
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    private static ServerRig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = ServerRig.start();
        rig.publish("one", "two", "three");
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    static Stream<Arguments> badCursors() {
        return everyTransport(
                "after=-1",
                "after=+1",
                "after=%2B1",
                "after=1e3",
                "after=0x10",
                "after=NaN",
                "after=",
                "after",
                "after=%00",
                "after=1%00",
                "after=%D9%A3", // three in Arabic digits
                "after=%EF%BC%93", // three, full width
                "after=1.0",
                "after=%201",
                "after=9007199254740992",
                "after=9223372036854775807",
                "after=99999999999999999999");
    }

    @ParameterizedTest
    @MethodSource("badCursors")
    void a1ACursorThatIsNoSequenceIsRefusedByItsName(String transport, String query) throws Exception {
        RawAnswer answer = ask(transport, query);

        assertProblem(answer, "after is '");
        assertTrue(answer.text().contains("allowed: a sequence, 0 to 9007199254740991"), answer.text());
    }

    static Stream<Arguments> badQueries() {
        return everyTransport(
                "after=%FF",
                "after=%",
                "after=%zz",
                "after=%e4%b8",
                "other=%FF",
                "other=%",
                "other=%zz",
                "%FF=1",
                "other=%ED%A0%80");
    }

    @ParameterizedTest
    @MethodSource("badQueries")
    void a4AQueryThatIsNotPercentEncodedUtf8IsRefused(String transport, String query) throws Exception {
        RawAnswer answer = ask(transport, query);

        assertEquals(400, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.head("Content-Type"));
    }

    static Stream<Arguments> badEpochs() {
        return everyTransport(
                "after=1&epoch=", "after=1&epoch=a%20b", "after=1&epoch=%22", "after=1&epoch=" + "x".repeat(65));
    }

    @ParameterizedTest
    @MethodSource("badEpochs")
    void anEpochThatNoAnswerNamedIsRefusedByItsName(String transport, String query) throws Exception {
        assertProblem(ask(transport, query), "epoch is '");
    }

    static Stream<Arguments> twice() {
        return everyTransport("after=1&after=1", "after=1&epoch=a&epoch=a", "after=1&after=2");
    }

    @ParameterizedTest
    @MethodSource("twice")
    void a3AParameterThatStandsTwiceIsRefused(String transport, String query) throws Exception {
        assertProblem(ask(transport, query), " stands 2 times; allowed: once");
    }

    static Stream<Arguments> goodCursors() {
        return everyTransport("after=2", "after=0002", "unknown=7&after=2&more", "%61fter=%32", "");
    }

    @ParameterizedTest
    @MethodSource("goodCursors")
    void a3ASequenceIsTakenAndUnknownParametersAreLeftAside(String transport, String query) throws Exception {
        int status = ask(transport, query + "&hold=0.001").status();

        assertEquals(transport.equals("websocket") ? 101 : 200, status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "0.0",
                "0.000000",
                "1e9",
                "1000000000",
                "120.000001",
                "121",
                "NaN",
                "",
                "1s",
                ".5",
                "1.",
                "%2B1",
                "0.0000001",
                "Infinity",
                "99999999999999999999"
            })
    void a5AHoldTimeOutsideItsRangeIsRefusedByItsName(String hold) throws Exception {
        RawAnswer answer = ask("long-poll", "after=3&hold=" + hold);

        assertProblem(answer, "hold is '");
        assertTrue(
                answer.text().contains("allowed: seconds above 0 and at most 120, with up to 6 decimals"),
                answer.text());
    }

    @Test
    void a3AHoldTimeThatStandsTwiceIsRefused() throws Exception {
        assertProblem(ask("long-poll", "hold=1&hold=1"), "hold stands 2 times; allowed: once");
    }

    @Test
    void a1ALongValueIsShownOnlyInPart() throws Exception {
        RawAnswer answer = ask("poll", "after=" + "9".repeat(3_000));

        assertProblem(answer, "after is '" + "9".repeat(40) + "…'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "long-poll"})
    void a2ACursorAheadIsAGapAndWaitsForNothing(String transport) throws Exception {
        RawAnswer answer = ask(transport, "after=9007199254740991");

        assertEquals(
                new FeedGap(4, 9007199254740991L, FeedGap.AHEAD), answer.batch().gap());
        assertEquals(3, answer.batch().next());
    }

    private static Stream<Arguments> everyTransport(String... queries) {
        return Endpoints.all().stream()
                .map(Endpoint::name)
                .flatMap(name -> Stream.of(queries).map(query -> Arguments.of(name, query)));
    }

    private static RawAnswer ask(String transport, String query) throws Exception {
        String[] heads = transport.equals("websocket") ? UPGRADE.toArray(String[]::new) : new String[0];
        try (var connection = rig.connect().get("/api/" + transport + "?" + query, heads)) {
            RawAnswer head = connection.readHead();
            return head.head("Content-Length") == null ? head : connection.readBody(head);
        }
    }

    private static void assertProblem(RawAnswer answer, String detail) {
        assertEquals(400, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.head("Content-Type"));
        assertEquals("no-store", answer.head("Cache-Control"));
        assertTrue(answer.text().contains(detail), answer.text());
    }
}
