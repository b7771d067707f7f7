package dev.pushlab.server.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.EndpointSettings;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class PageCallsTest {

    private static final String TOKEN = "Authorization: Bearer " + ServerRig.TOKEN;
    private static final String MINE = "0123456789abcdef";
    private static final String OTHERS = "fedcba9876543210";

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.startWithPage(EndpointSettings.DEFAULT);
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "cut", "crowd", "foreign", "access", "leave", "refuse"})
    void noHarmIsDoneWithoutTheToken(String call) throws Exception {
        assertEquals(401, rig.post("/api/control/" + call, "{}").status());
    }

    @Test
    void aRawExchangeSendsWhatNoBrowserWouldAndTellsTheAnswer() throws Exception {
        String request =
                "GET /api/websocket HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n"
                        + "Sec-WebSocket-Version: 8\\r\\n\\r\\n";
        RawAnswer answer = control("exchange", "{\"request\":\"" + request + "\",\"listenMillis\":300}");
        String said = base64(answer, "answer");
        assertTrue(said.startsWith("HTTP/1.1 426 ") && said.contains("Sec-WebSocket-Version: 13"), said);
    }

    @Test
    void aRawExchangeThatIsTooLongIsRefusedInWords() throws Exception {
        RawAnswer answer = control("exchange", "{\"request\":\"GET\",\"listenMillis\":40001}");
        assertEquals(400, answer.status());
        assertTrue(answer.body().contains("listenMillis is 40001; allowed: 0 to 40000"), answer::body);
    }

    @Test
    void cuttingResetsThatPagesConnectionsAndNobodyElses() throws Exception {
        RawConnection mine = rig.connect();
        RawWebSocket.open(mine, "?client=" + MINE + ".1", "").read();
        RawWebSocket others = RawWebSocket.open(rig.connect(), "?client=" + OTHERS + ".1", "");
        others.read();
        assertEquals(
                "{\"connections\":1}",
                control("cut", "{\"client\":\"" + MINE + "\"}").body());
        assertThrows(IOException.class, () -> mine.read(1));
        rig.publish("after the cut");
        assertTrue(others.read().text().contains("after the cut"));
    }

    @Test
    void whileItRefusesNewRequestsGet503AndWhatIsOpenStaysOpen() throws Exception {
        RawWebSocket open = RawWebSocket.open(rig.connect(), "", "");
        open.read();
        assertEquals(
                "{\"refusing\":true,\"heartbeatMillis\":5000,\"readersNeedToken\":false}",
                control("refuse", "{\"on\":true}").body());
        RawAnswer refused = rig.get("/api/poll");
        assertEquals(503, refused.status());
        assertEquals("1", refused.head("Retry-After"));
        rig.publish("still here");
        assertTrue(open.read().text().contains("still here"));
        control("refuse", "{\"on\":false}");
        assertEquals(200, rig.get("/api/poll").status());
    }

    @Test
    void leavingSaysGoodbyeWith1001AndServesOn() throws Exception {
        RawWebSocket open = RawWebSocket.open(rig.connect(), "", "");
        open.read();
        control("leave", "{}");
        RawWebSocket.Frame goodbye = open.read();
        assertEquals(RawWebSocket.CLOSE, goodbye.opcode());
        assertEquals(1001, goodbye.code());
        assertEquals(200, rig.get("/api/poll").status());
    }

    private RawAnswer control(String call, String body) throws Exception {
        return rig.post("/api/control/" + call, body, TOKEN);
    }

    private static String base64(RawAnswer answer, String field) {
        JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
        return new String(Base64.getDecoder().decode(json.get(field).getAsString()), ISO_8859_1);
    }
}
