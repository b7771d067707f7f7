package dev.pushlab.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.CutOffs;
import dev.pushlab.server.RawConnection;
import dev.pushlab.server.RawWebSocket;
import dev.pushlab.server.ServerRig;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribers that do not read, or give no sign of life: cut off and counted, on every transport. */
class SlowAndSilentTest {

    /** A message that no socket's buffers swallow twenty times. */
    private static final String LARGE = "x".repeat(1 << 20);

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.start(new EndpointSettings(
                1_000,
                Duration.ofSeconds(30),
                Duration.ofSeconds(120),
                Duration.ofMillis(200),
                1 << 20,
                20_000,
                Duration.ofMillis(500)));
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    static Stream<String> transports() {
        return Endpoints.all().stream().map(Endpoint::name);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void d1ASubscriberThatStopsReadingIsCutOffAndCounted(String transport) throws Exception {
        RawConnection deaf = rig.connect(4_096);
        subscribe(deaf, transport);
        for (int i = 0; i < 20; i++) {
            rig.publish(LARGE);
        }
        if (transport.endsWith("poll")) {
            // One answer is bounded, and most of it fits into the socket's buffers: so ask for many, and read none.
            for (int i = 0; i < 20; i++) {
                deaf.get("/api/" + transport + "?after=0");
            }
        }
        ServerRig.await(
                () -> rig.server().totals().cutOff(transport).slow() == 1,
                () -> rig.server().totals().cutOff().toString());
        assertThrows(IOException.class, () -> {
            deaf.readToEnd();
            // An end in good order would be no cut.
            deaf.send("x").send("y").read(1);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void b7ASocketThatIsSilentIsToldSoAndCutOff(boolean amidAFrame) throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "?after=0", "");
        if (amidAFrame) {
            socket.connection().send(new byte[] {(byte) 0x81, (byte) 0x85, 1});
        }
        assertEquals(1001, socket.readClose().code());
        assertEquals(0, socket.connection().readToEnd().length);
        assertEquals(new CutOffs(0, 1), rig.server().totals().cutOff("websocket"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket"})
    void b7ASocketThatAnswersPingsStays(String transport) throws Exception {
        RawWebSocket socket = RawWebSocket.open(rig.connect(), "?after=0", "");
        long end = System.nanoTime() + Duration.ofMillis(1_000).toNanos();
        int pings = 0;
        socket.read();
        while (System.nanoTime() < end) {
            assertEquals(RawWebSocket.PING, socket.read().opcode());
            socket.send(true, RawWebSocket.PONG, new byte[0]);
            pings++;
        }
        assertTrue(pings >= 3, pings + " pings");
        assertEquals(CutOffs.NONE, rig.server().totals().cutOff(transport));
    }

    @ParameterizedTest
    @ValueSource(strings = {"long-poll", "websocket", "sse"})
    void a13MoreSubscribersThanThereMayBeAreToldToComeAgain(String transport) throws Exception {
        rig.close();
        rig = ServerRig.start(EndpointSettings.DEFAULT.withRoomFor(2));
        RawConnection first = rig.connect();
        for (RawConnection one : new RawConnection[] {first, rig.connect()}) {
            subscribe(one, transport);
        }
        ServerRig.await(
                () -> rig.server().status().waiting() == 2,
                () -> rig.server().status().toString());
        RawConnection third = rig.connect();
        ask(third, transport);
        var refused = third.readAnswer();
        assertEquals(503, refused.status());
        assertEquals("1", refused.head("Retry-After"));
        first.close();
        rig.publish("one");
        rig.publish("two");
    }

    private static void subscribe(RawConnection connection, String transport) throws IOException {
        ask(connection, transport);
        if (transport.equals("websocket") || transport.equals("sse")) {
            connection.readHead();
        }
    }

    private static void ask(RawConnection connection, String transport) throws IOException {
        String[] heads = transport.equals("websocket") ? RawWebSocket.upgrade(RawWebSocket.KEY) : new String[0];
        connection.get("/api/" + transport + "?after=0", heads);
    }
}
