package dev.pushlab.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.IssuedTicket;
import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.Endpoint;
import dev.pushlab.server.transport.Endpoints;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows C1 to C4, on every transport: foreign pages, tokens and tickets. */
class WhoMayListenTest {

    private static final String AUTHORISED = "Authorization: Bearer " + ServerRig.TOKEN;
    private static final String FRIEND = "https://friend.example";

    private static ServerRig open;
    private static ServerRig closed;

    @BeforeAll
    static void start() throws Exception {
        open = ServerRig.start(
                new AccessRules(Set.of(FRIEND), Set.of("lab.example"), false, 100, Duration.ofSeconds(10)));
        closed = ServerRig.start(AccessRules.DEFAULT.withTokenForReaders());
        open.publish("one");
        closed.publish("one");
    }

    @AfterAll
    static void stop() throws Exception {
        // Both live in this process: what one still holds would be counted to the other.
        open.server().release();
        closed.close();
        open.close();
    }

    static Stream<String> transports() {
        return Endpoints.all().stream().map(Endpoint::name);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void c1AForeignOriginIsRefusedBeforeAnything(String transport) throws Exception {
        int port = open.server().uri().getPort();
        for (String origin : new String[] {
            "null",
            "http://127.0.0.1:" + port + ".evil",
            "http://127.0.0.1:1",
            "https://127.0.0.1",
            "http://127.0.0.1/",
            "HTTP://127.0.0.1",
            FRIEND + ".evil",
            FRIEND + ":8443",
            ""
        }) {
            assertEquals(403, ask(open, transport, "", "Origin: " + origin).status(), origin);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void c1TheServersOwnOriginAndAnAllowedOneAreServed(String transport) throws Exception {
        int served = transport.equals("websocket") ? 101 : 200;
        assertEquals(
                served, ask(open, transport, "", "Origin: http://127.0.0.1").status());
        RawAnswer friend = ask(open, transport, "", "Origin: " + FRIEND);
        assertEquals(served, friend.status());
        assertEquals(FRIEND, friend.head("Access-Control-Allow-Origin"));
    }

    @Test
    void c1AnAllowedOriginIsToldWhatItMaySend() throws Exception {
        RawAnswer answer = open.call(
                "OPTIONS",
                "/api/events",
                "",
                "Origin: " + FRIEND,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization");
        assertEquals(FRIEND, answer.head("Access-Control-Allow-Origin"));
        assertTrue(answer.head("Access-Control-Allow-Headers").contains("Authorization"));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void c1ANameThatIsAllowedIsAHostOfOurs(String transport) throws Exception {
        try (var connection = new RawConnection(open.server().uri())) {
            connection.send("GET /api/poll?after=0 HTTP/1.1\r\nHost: lab.example:99\r\n\r\n");
            assertEquals(200, connection.readAnswer().status());
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void c2WithoutTheTokenEveryTransportRefusesAlike(String transport) throws Exception {
        for (String head : new String[] {
            "X-None: 1",
            "Authorization: Bearer wrong",
            "Authorization: Bearer ",
            "Authorization: Basic " + ServerRig.TOKEN,
            "Authorization: Bearer " + ServerRig.TOKEN + "x",
            "Authorization: Bearer " + "y".repeat(10_000)
        }) {
            RawAnswer answer = ask(closed, transport, "", head);
            assertEquals(401, answer.status(), head);
            assertEquals("Bearer", answer.head("WWW-Authenticate"));
        }
        int served = transport.equals("websocket") ? 101 : 200;
        assertEquals(served, ask(closed, transport, "", AUTHORISED).status());
    }

    @ParameterizedTest
    @MethodSource("transports")
    void c2ATicketOpensOnceOnEveryTransport(String transport) throws Exception {
        int served = transport.equals("websocket") ? 101 : 200;
        String ticket = ticket(closed);
        assertEquals(served, ask(closed, transport, "&ticket=" + ticket).status());
        assertEquals(401, ask(closed, transport, "&ticket=" + ticket).status());
        assertEquals(401, ask(closed, transport, "&ticket=made-up").status());
    }

    @Test
    void c2ATicketThatIsNotUsedExpires() {
        long[] now = {0};
        Tickets tickets = new Tickets(() -> now[0]);
        String used = tickets.issue();
        String late = tickets.issue();
        now[0] = Tickets.LIFE.toNanos();
        assertTrue(tickets.redeem(used));
        now[0]++;
        assertFalse(tickets.redeem(late));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void c3ATokenInTheAddressIsRefusedAndNotRepeated(String transport) throws Exception {
        for (String name : new String[] {"token", "access_token", "TOKEN"}) {
            RawAnswer answer = ask(open, transport, "&" + name + "=" + ServerRig.TOKEN, AUTHORISED);
            assertEquals(400, answer.status());
            assertFalse(answer.text().contains(ServerRig.TOKEN), answer.text());
        }
    }

    @ParameterizedTest
    @CsvSource({"events", "tickets", "control/stop", "control/reset", "control/fault", "control/publish"})
    void c4ControlAndPublishingNeedTheToken(String call) throws Exception {
        assertEquals(401, open.post("/api/" + call, "{}").status());
        assertEquals(
                401,
                open.post("/api/" + call, "{}", "Authorization: Bearer wrong").status());
        assertEquals(
                403,
                open.post("/api/" + call, "{}", AUTHORISED, "Origin: http://evil.example")
                        .status());
    }

    @Test
    void c4PublishingOverAWebSocketNeedsTheTokenOrATicket() throws Exception {
        long before = open.server().status().lastSequence();
        try (var connection = new RawConnection(open.server().uri())) {
            RawWebSocket socket = RawWebSocket.openAsReader(connection, "?after=1");
            socket.send("{\"payload\":\"x\"}");
            assertEquals(1008, socket.readClose().code());
        }
        assertEquals(before, open.server().status().lastSequence());
        try (var connection = new RawConnection(open.server().uri())) {
            RawWebSocket socket = RawWebSocket.openAsReader(connection, "?after=1&ticket=" + ticket(open));
            socket.send("{\"payload\":\"x\"}");
            ServerRig.await(() -> open.server().status().lastSequence() == before + 1, () -> "nothing was published");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "long-poll", "sse"})
    void c7AnAnswerOfTheFeedIsNotKeptByAnybody(String transport) throws Exception {
        RawAnswer answer = ask(open, transport, "");
        assertEquals("no-store", answer.head("Cache-Control"));
        assertNull(answer.head("Server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/status", "/api/totals", "/api/poll?after=x", "/api/nothing"})
    void c7AnythingElseIsNotGuessedAtEither(String path) throws Exception {
        RawAnswer answer = open.get(path);
        assertEquals("nosniff", answer.head("X-Content-Type-Options"));
        assertEquals("no-store", answer.head("Cache-Control"));
        assertNull(answer.head("Server"));
    }

    private static String ticket(ServerRig rig) throws Exception {
        RawAnswer answer = rig.post("/api/tickets", "", AUTHORISED);
        assertEquals(201, answer.status(), answer.text());
        return FeedCodec.parse(answer.text(), IssuedTicket.class).ticket();
    }

    private static RawAnswer ask(ServerRig rig, String transport, String query, String... heads) throws Exception {
        Stream<String> all = Stream.of(heads);
        if (transport.equals("websocket")) {
            all = Stream.concat(all, Stream.of(RawWebSocket.upgrade(RawWebSocket.KEY)));
        }
        try (var connection = new RawConnection(rig.server().uri())) {
            RawAnswer head = connection
                    .get("/api/" + transport + "?after=0" + query, all.toArray(String[]::new))
                    .readHead();
            return head.status() < 300 ? head : connection.readBody(head);
        }
    }
}
