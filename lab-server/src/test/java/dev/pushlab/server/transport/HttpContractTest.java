package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What holds for the path of every transport alike. */
@Timeout(60)
class HttpContractTest {

    private static ServerRig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = ServerRig.start();
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    static Stream<Arguments> wrongMethods() {
        return Endpoints.all().stream()
                .flatMap(endpoint -> Stream.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PURGE", "get")
                        .map(method -> Arguments.of(endpoint.name(), method)));
    }

    /** Row A8. */
    @ParameterizedTest
    @MethodSource("wrongMethods")
    void a8AnyMethodButGetIsRefusedWithTheOneThatIsAllowed(String transport, String method) throws Exception {
        RawAnswer answer = rig.call(method, "/api/" + transport + "?after=0", "");

        assertEquals(405, answer.status());
        assertEquals("GET", answer.head("Allow"));
        assertEquals("application/problem+json", answer.head("Content-Type"));
        assertEquals("no-store", answer.head("Cache-Control"));
        assertEquals(
                "{\"title\":\"Method Not Allowed\",\"status\":405,\"detail\":\"the method is " + method
                        + "; allowed: GET\"}",
                answer.text());
    }

    static Stream<String> transports() {
        return Endpoints.all().stream().map(Endpoint::name);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void headIsRefusedWithoutABody(String transport) throws Exception {
        try (var connection = rig.connect()) {
            RawAnswer head = connection
                    .request("HEAD", "/api/" + transport, "", "Connection: close")
                    .readHead();

            assertEquals(405, head.status());
            assertEquals("GET", head.head("Allow"));
            assertEquals(0, connection.readToEnd().length);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aRefusalLeavesTheConnectionInUse(String transport) throws Exception {
        try (var connection = rig.connect()) {
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        400,
                        connection
                                .get("/api/" + transport + "?after=x", upgrade())
                                .readAnswer()
                                .status());
            }
            assertEquals(200, connection.get("/api/poll").readAnswer().status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api", "/api/", "/api/poll/", "/api/poll/x", "/api/polls", "/API/poll", "/api/control/x"})
    void elsewhereThereIsNothing(String path) throws Exception {
        RawAnswer answer = rig.get(path);

        assertEquals(404, answer.status());
        assertEquals(
                "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"there is nothing at this path\"}", answer.text());
        assertEquals("application/problem+json", answer.head("Content-Type"));
        assertEquals("no-store", answer.head("Cache-Control"));
    }

    @Test
    void c7NoAnswerTellsWhatServerItIs() throws Exception {
        for (RawAnswer answer : List.of(
                rig.get("/api/poll"), rig.get("/"), rig.get("/api/poll?after=x"), rig.call("PUT", "/api/totals", ""))) {
            assertNull(answer.head("Server"));
            assertNull(answer.head("Date"));
            assertTrue(!answer.text().toLowerCase(java.util.Locale.ROOT).contains("jetty"), answer.text());
        }
    }

    @Test
    void aBrokenRequestIsRefusedAsAProblemToo() throws Exception {
        for (String request : List.of(
                "GET /api/poll HTTP/1.1\r\n\r\n",
                "GET /api/poll HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n",
                "GET /api/poll HTTP/1.1\r\nHost: a\r\nBad Head: x\r\n\r\n",
                "nonsense\r\n\r\n")) {
            try (var connection = rig.connect()) {
                RawAnswer answer = connection.send(request).readAnswer();

                assertEquals(400, answer.status(), request);
                assertEquals("application/problem+json", answer.head("Content-Type"), request);
                assertTrue(answer.text().contains("\"the request is not well-formed\""), answer.text());
            }
        }
        assertEquals(200, rig.get("/api/poll").status());
    }

    private static String[] upgrade() {
        return new String[] {
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        };
    }
}
