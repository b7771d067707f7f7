package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProbeCommandTest {

    private static final int COLUMNS = 100;

    @Test
    void showsEachTransportInLinesThatFitATerminal() {
        LabRun probe = LabRun.of("probe");
        assertEquals(ExitCode.OK, probe.exit(), probe::err);
        assertEquals("", probe.err());
        for (Subscriber transport : Subscribers.all()) {
            assertTrue(probe.out().contains("== " + transport.name() + " against http://127.0.0.1:"), probe::out);
            assertTrue(probe.out().contains("GET /api/" + transport.name() + "?after="), probe::out);
        }
        assertTrue(
                probe.out().contains("= frame            FIN 1, RSV 0, opcode 1 (text), MASK 0, length "), probe::out);
        assertTrue(probe.out().contains("= unmasked         0000  03 e8 "), probe::out);
        assertEquals(
                List.of(),
                probe.lines().stream().filter(line -> line.length() > COLUMNS).toList());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http", "https"})
    void jsonHoldsEveryByteThatIsNotTls(String scheme) {
        LabRun probe = scheme.equals("https")
                ? LabRun.of("probe", "--format", "json", "--tls")
                : LabRun.of("probe", "--format", "json");
        assertEquals(ExitCode.OK, probe.exit(), probe::err);
        JsonArray exchanges = JsonParser.parseString(probe.out()).getAsJsonArray();
        assertEquals(
                Subscribers.all().stream().map(Subscriber::name).toList(),
                stream(exchanges)
                        .map(exchange -> exchange.get("transport").getAsString())
                        .toList());
        for (JsonElement element : exchanges) {
            JsonObject exchange = element.getAsJsonObject();
            assertTrue(exchange.get("complete").getAsBoolean());
            assertTrue(exchange.get("target").getAsString().startsWith(scheme + "://"));
            JsonObject totals = exchange.getAsJsonObject("totals");
            assertEquals(text(totals.getAsJsonObject("toServer")), hexBytes(exchange, WireDirection.TO_SERVER));
            assertEquals(text(totals.getAsJsonObject("toClient")), hexBytes(exchange, WireDirection.TO_CLIENT));
        }
    }

    private static long text(JsonObject bytes) {
        return bytes.get("total").getAsLong() - bytes.get("tls").getAsLong();
    }

    private static long hexBytes(JsonObject exchange, WireDirection direction) {
        return stream(exchange.getAsJsonArray("chunks"))
                .filter(chunk -> chunk.get("direction").getAsString().equals(direction.name()))
                .flatMap(chunk -> stream(chunk.getAsJsonArray("pieces")))
                .mapToLong(piece -> piece.get("bytes").getAsString().length() / 2)
                .sum();
    }

    private static java.util.stream.Stream<JsonObject> stream(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    @Test
    void probesAServerThatRunsAlready() throws Exception {
        try (LabServer server = LabServer.start(ServerSettings.onFreePort("a-token-of-the-tests"))) {
            // Without its token the probe may not publish: it waits for what others do.
            LabRun probe;
            ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor();
            try {
                others.scheduleAtFixedRate(() -> server.feed().publish("theirs"), 0, 50, TimeUnit.MILLISECONDS);
                probe = LabRun.of("probe", "--target", server.uri().toString(), "--transports", "long-poll");
            } finally {
                others.shutdownNow();
            }
            assertEquals(ExitCode.OK, probe.exit(), probe::err);
            assertTrue(probe.out().startsWith("== long-poll against " + server.uri() + " "), probe::out);
        }
    }

    @Test
    void saysWhenNoServerAnswers() {
        LabRun probe = LabRun.of("probe", "--target", "http://127.0.0.1:1");
        assertEquals(new LabRun(ExitCode.UNREACHABLE, "", probe.err()), probe);
        assertTrue(probe.err().startsWith("lab: no answer from http://127.0.0.1:1/"), probe::err);
    }

    @Test
    void refusesATransportThatThereIsNot() {
        LabRun probe = LabRun.of("probe", "--transports", "sse,pigeon");
        assertEquals(ExitCode.USAGE, probe.exit());
        assertEquals(
                "lab: transports has 'pigeon'; allowed: poll, long-poll, websocket, sse",
                probe.err().lines().findFirst().orElseThrow());
    }
}
