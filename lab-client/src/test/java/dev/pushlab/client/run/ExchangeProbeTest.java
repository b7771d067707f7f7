package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FrameCounts;
import dev.pushlab.protocol.WireBytes;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import dev.pushlab.server.wire.WirePiece;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExchangeProbeTest {

    private static final String TOKEN = "a-token-of-the-tests";
    private static final String PAYLOAD = "what the probe said";

    private LabServer server;

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(transport -> Arguments.of(transport.name(), transport));
    }

    static Stream<Arguments> transportsAndDirections() {
        return transports()
                .flatMap(one -> Stream.of(WireDirection.values())
                        .map(direction -> Arguments.of(one.get()[0], one.get()[1], direction)));
    }

    @BeforeEach
    void start() throws Exception {
        server = LabServer.start(ServerSettings.onFreePort(TOKEN));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("transportsAndDirections")
    void showsExactlyTheBytesThatBothLedgersCount(String name, Subscriber transport, WireDirection direction)
            throws Exception {
        Exchange exchange = probe(transport, true);
        WireBytes ledger = bytes(exchange, direction);
        assertTrue(ledger.total() > 0);
        assertEquals(ledger.total(), ledger.sumOfParts());
        assertEquals(
                ledger.total(),
                chunks(exchange, direction).mapToLong(ExchangeChunk::bytes).sum());
        assertEquals(
                ledger.total(),
                pieces(exchange, direction)
                        .mapToLong(piece -> piece.bytes().length)
                        .sum());
        assertEquals(
                ledger,
                direction == WireDirection.TO_SERVER
                        ? serverSaw(name).toServer()
                        : serverSaw(name).toClient());
    }

    private dev.pushlab.protocol.TransportTotals serverSaw(String name) throws InterruptedException {
        Pause.until(java.time.Duration.ofSeconds(10))
                .await(() -> server.totals().of(name).connectionsOpen() == 0);
        return server.totals().of(name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void showsARequestBeforeItsAnswer(String name, Subscriber transport) throws Exception {
        Exchange exchange = probe(transport, true);
        List<String> heads = exchange.chunks().stream()
                .flatMap(chunk -> chunk.pieces().stream())
                .map(ExchangePiece::text)
                .filter(Objects::nonNull)
                .toList();
        assertTrue(heads.size() >= 2, heads::toString);
        for (int i = 0; i < heads.size(); i++) {
            String begins = i % 2 == 0 ? "GET /api/" + name + "?after=" : "HTTP/1.1 ";
            assertTrue(heads.get(i).startsWith(begins), heads::toString);
            assertTrue(heads.get(i).endsWith("\r\n\r\n"), heads::toString);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void showsTheEventsOwnBytes(String name, Subscriber transport) throws Exception {
        Exchange exchange = probe(transport, true);
        assertTrue(exchange.complete(), exchange.moments()::toString);
        ByteArrayOutputStream carried = new ByteArrayOutputStream();
        pieces(exchange, WireDirection.TO_CLIENT)
                .filter(piece -> piece.kind() == WirePiece.BODY || piece.kind() == WirePiece.FRAME_PAYLOAD)
                .forEach(piece -> carried.writeBytes(piece.bytes()));
        assertTrue(carried.toString(UTF_8).contains("\"payload\":\"" + PAYLOAD + "\"}"), carried::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void takesApartEveryFrameThatTheLedgerCounts(String name, Subscriber transport) throws Exception {
        Exchange exchange = probe(transport, true);
        List<WebSocketFrame> toServer = frames(exchange, WireDirection.TO_SERVER);
        List<WebSocketFrame> toClient = frames(exchange, WireDirection.TO_CLIENT);
        FrameCounts counted = exchange.totals().framesToClient();
        assertEquals(counted.total(), toClient.size());
        assertEquals(exchange.totals().framesToServer().total(), toServer.size());
        assertEquals(
                counted.text(),
                toClient.stream().filter(frame -> frame.kind().equals("text")).count());
        toClient.forEach(frame -> assertFalse(frame.masked()));
        for (WebSocketFrame frame : toServer) {
            assertTrue(frame.masked());
            assertTrue(frame.isClose());
            assertArrayEquals(HexFormat.of().parseHex("03e8"), frame.payload());
        }
        boolean heard = toClient.stream()
                .filter(frame -> frame.text().startsWith("{\"sequence\""))
                .anyMatch(frame -> PAYLOAD.equals(
                        FeedCodec.decodeMessage(frame.text()).event().payload().text()));
        assertEquals(counted.total() > 0, heard);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void endsAlsoWhereTheServerMayNotBeAskedTo(String name, Subscriber transport) throws Exception {
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                .execute(() -> server.feed().publish(PAYLOAD));
        Exchange exchange = probe(transport, false);
        assertTrue(exchange.complete(), exchange.moments()::toString);
        assertEquals(0, exchange.totals().connectionsOpen());
        assertEquals(
                bytes(exchange, WireDirection.TO_CLIENT).total(),
                chunks(exchange, WireDirection.TO_CLIENT)
                        .mapToLong(ExchangeChunk::bytes)
                        .sum());
    }

    private Exchange probe(Subscriber transport, boolean mayRelease) throws InterruptedException {
        Target target = new Target(server.uri(), mayRelease ? TOKEN : null, null);
        return new ExchangeProbe(target).run(transport, PAYLOAD);
    }

    private static WireBytes bytes(Exchange exchange, WireDirection direction) {
        return direction == WireDirection.TO_SERVER
                ? exchange.totals().toServer()
                : exchange.totals().toClient();
    }

    private static Stream<ExchangeChunk> chunks(Exchange exchange, WireDirection direction) {
        return exchange.chunks().stream().filter(chunk -> chunk.direction() == direction);
    }

    private static Stream<ExchangePiece> pieces(Exchange exchange, WireDirection direction) {
        return chunks(exchange, direction).flatMap(chunk -> chunk.pieces().stream());
    }

    private static List<WebSocketFrame> frames(Exchange exchange, WireDirection direction) {
        return pieces(exchange, direction)
                .map(ExchangePiece::frame)
                .filter(Objects::nonNull)
                .toList();
    }
}
