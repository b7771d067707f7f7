package dev.pushlab.server.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.ServerRig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too long, meant for others, or written so that two readers would see different ones. */
class BadRequestsTest {

    private static final String AUTHORISED = "Authorization: Bearer " + ServerRig.TOKEN;
    private static final int LARGEST_BODY = 6 * (1 << 20) + 1_024;

    private static ServerRig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = ServerRig.start();
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "long-poll", "websocket", "sse", "events", "status"})
    void a6AnAddressOfNineKilobytesIsRefused(String call) throws Exception {
        assertEquals(
                414, rig.get("/api/" + call + "?after=0&x=" + "y".repeat(9_000)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "long-poll", "websocket", "sse"})
    void a6HeadsOfTwentyKilobytesAreRefused(String transport) throws Exception {
        assertEquals(
                431,
                rig.get("/api/" + transport + "?after=0", "X-Long: " + "y".repeat(20_000))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "400, ''",
        "400, 'Host: 127.0.0.1\r\nHost: 127.0.0.1\r\n'",
        "421, 'Host: evil.example\r\n'",
        "421, 'Host: 127.0.0.1.evil.example\r\n'",
        "421, 'Host: 127.0.0.2\r\n'",
        "421, 'Host: [::2]\r\n'",
        "200, 'Host: localhost:1\r\n'",
        "200, 'Host: 127.0.0.1:80\r\n'"
    })
    void a7OnlyAHostThatIsThisServerIsServed(int status, String host) throws Exception {
        for (String transport : new String[] {"poll", "long-poll"}) {
            rig.publish("one");
            RawConnection connection = rig.connect();
            connection.send("GET /api/" + transport + "?after=0 HTTP/1.1\r\n" + host + "\r\n");
            assertEquals(status, connection.readAnswer().status());
        }
    }

    @Test
    void a9ABodyThatDeclaresTooMuchIsRefusedBeforeItIsRead() throws Exception {
        RawConnection connection = rig.connect();
        connection.get("/api/events", "Content-Length: 1").readAnswer();
        connection = rig.connect();
        connection.send("POST /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORISED + "\r\nContent-Length: "
                + (LARGEST_BODY + 1) + "\r\n\r\n");
        assertEquals(413, connection.readAnswer().status());
    }

    @Test
    void a9AChunkedBodyIsRefusedAsSoonAsItIsTooMuch() throws Exception {
        long before = rig.server().status().lastSequence();
        RawConnection connection = rig.connect();
        connection.send("POST /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORISED
                + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        for (int sent = 0; sent <= LARGEST_BODY; sent += 0x10000) {
            connection.send(chunk);
        }
        assertEquals(413, connection.readAnswer().status());
        assertEquals(before, rig.server().status().lastSequence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
                "Content-Length: +4\r\n\r\nabcd",
                "Content-Length: -1\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                " folded: head\r\n\r\n"
            })
    void a10ARequestThatTwoReadersCouldReadDifferentlyGetsOneRefusalAndAClose(String rest) throws Exception {
        long before = rig.server().status().lastSequence();
        RawConnection connection = rig.connect();
        String smuggled = "GET /api/poll?after=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        connection.send("POST /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORISED + "\r\n" + rest + smuggled);
        String all = new String(connection.readToEnd(), ISO_8859_1);
        assertTrue(all.startsWith("HTTP/1.1 400 "), all);
        assertEquals(1, all.split("HTTP/1\\.1 ", -1).length - 1, all);
        assertEquals(before, rig.server().status().lastSequence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"payload\":\"\\ud800\"}", "{\"payload\":\"a\\u0000\"}", "[]", "", "\"\u00ff\""})
    void a11ABodyThatIsNoEventIsRefusedAndNothingIsPublished(String body) throws Exception {
        long before = rig.server().status().lastSequence();
        RawAnswer answer = rig.post("/api/events", body, AUTHORISED);
        assertEquals(400, answer.status(), answer.text());
        assertEquals(before, rig.server().status().lastSequence());
    }

    @Test
    void a11TenThousandBracketsAreRefusedAsABodyToo() throws Exception {
        assertEquals(
                400, rig.post("/api/events", "[".repeat(10_000), AUTHORISED).status());
    }
}
