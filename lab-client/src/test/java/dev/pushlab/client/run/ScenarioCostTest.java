package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ScenarioCostTest {

    private static final String TOKEN = "a-token-of-the-tests";

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(transport -> Arguments.of(transport.name(), transport));
    }

    @Test
    void everyTransportOfEveryScenarioHasItsCost() {
        for (Scenario scenario : Scenarios.all()) {
            assertEquals(
                    scenario.transports(),
                    ScenarioCost.of(scenario).transports().stream()
                            .map(TransportCost::transport)
                            .toList());
        }
    }

    /** 30 clients, 40 events/s, poll every 1 s; 5 trials of 2 s. */
    @ParameterizedTest
    @CsvSource({"poll, 300, 0, 500", "long-poll, 12000, 0, 0", "websocket, 0, 12000, 0", "sse, 0, 12000, 0"})
    void countsRequestsMessagesAndLatencyAsTheModelDoes(
            String transport, long requests, long messages, double meanMillis) {
        ScenarioCost standard = ScenarioCost.of(Scenarios.named("standard").orElseThrow());
        assertEquals(12_000, standard.deliveries());
        TransportCost cost = cost(standard, transport);
        assertEquals(requests, cost.requests());
        assertEquals(messages, cost.messages());
        assertEquals(meanMillis, cost.meanMillis(), 1e-9);
    }

    @Test
    void aRunTakesItsTrialsTheirOverheadAndAnIntervalForPolling() {
        Scenario smoke = Scenarios.named("smoke").orElseThrow();
        // 2 s around the run, 4 transports with 0.3 + 1 + 0.7 s, 0.25 s for the last poll.
        assertEquals(2 + 4 * 2.0 + 0.25, ScenarioCost.of(smoke).aboutSeconds(), 1e-9);
        assertEquals(
                2 + 3 * (4 * 2.0 + 0.25), ScenarioCost.of(smoke.withTrials(3)).aboutSeconds(), 1e-9);
    }

    /** Ten at once: one answer brings them all, to polling it makes no difference. */
    @Test
    void aBurstIsAnsweredOnce() {
        Scenario burst = Scenarios.named("burst").orElseThrow();
        assertEquals(Arrivals.BURST, burst.arrivals());
        ScenarioCost cost = ScenarioCost.of(burst);
        assertEquals(
                cost.deliveries() / Arrivals.BURST_SIZE, cost(cost, "long-poll").requests());
        assertEquals(cost.deliveries(), cost(cost, "websocket").messages());
    }

    @Test
    void aTransportThatTheModelDoesNotKnowHasNoCost() {
        Scenario smoke = Scenarios.named("smoke").orElseThrow();
        Scenario other = new Scenario(
                "other",
                "",
                List.of("pigeon"),
                1,
                1,
                Arrivals.PERIODIC,
                1,
                1,
                1,
                smoke.warmupSeconds(),
                smoke.durationSeconds(),
                1,
                1);
        ScenarioCost cost = ScenarioCost.of(other);
        assertEquals(List.of(), cost.transports());
        assertEquals(2 + 2.0, cost.aboutSeconds(), 1e-9);
    }

    /**
     * One event a poll, so that no answer is empty: then an event costs its answer, and the request of one who asks.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void bytesAreThoseThatPassTheWire(String name, Subscriber transport) throws Exception {
        String payload = "p".repeat(100);
        Scenario oneEvent = new Scenario(
                "one-event", "", List.of(name), 1, 1, Arrivals.PERIODIC, payload.length(), 1, 30, 0, 1, 1, 1);
        TransportCost predicted = cost(ScenarioCost.of(oneEvent), name);

        Exchange exchange;
        try (LabServer server = LabServer.start(ServerSettings.onFreePort(TOKEN))) {
            exchange = new ExchangeProbe(new Target(server.uri(), TOKEN, null)).run(transport, payload);
        }
        long asked = predicted.requests() == 0 ? 0 : bytes(exchange, WireDirection.TO_SERVER, "GET ");
        long answered = bytes(exchange, WireDirection.TO_CLIENT, payload);
        assertEquals(1.0, (asked + answered) / (double) predicted.bytes(), 0.04);
    }

    /** Size of the first chunk that holds a text. */
    private static long bytes(Exchange exchange, WireDirection direction, String text) {
        return exchange.chunks().stream()
                .filter(chunk -> chunk.direction() == direction)
                .filter(chunk ->
                        chunk.pieces().stream().anyMatch(piece -> new String(piece.bytes(), UTF_8).contains(text)))
                .mapToLong(ExchangeChunk::bytes)
                .findFirst()
                .orElseThrow();
    }

    private static TransportCost cost(ScenarioCost cost, String transport) {
        return cost.transports().stream()
                .filter(one -> one.transport().equals(transport))
                .findFirst()
                .orElseThrow();
    }
}
