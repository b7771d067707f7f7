package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictCommandTest {

    private static final String SAMPLE = "src/test/resources/dev/pushlab/client/report/sample-result.json";

    /** Poll every 0.25 s: T/2, pT; 4 requests a second, 5 events an answer; by its phase T/2 (1 ± 1/5). */
    @Test
    void printsWhatTheFormulasSay() {
        LabRun predict = LabRun.of("predict", "smoke", "--transports", "poll,websocket");
        assertEquals(new LabRun(ExitCode.OK, predict.out(), ""), predict);
        assertEquals("""
                smoke: what theory expects; nothing was measured
                4 clients, 20 events/s periodic, 100 B payload, poll every 0.25 s, hold 30 s

                delivery latency                              poll       websocket
                  mean                                      125 ms            0 ns
                  mean of one client, by its phase   100 to 150 ms               –
                  p50                                       125 ms            0 ns
                  p90                                       225 ms            0 ns
                  p95                                       238 ms            0 ns
                  p99                                       248 ms            0 ns
                  max                                       250 ms            0 ns
                one client
                  requests a second                           4.00               0
                  requests per event                         0.200               0
                  empty answers                                0 %             0 %
                  events an answer or write                   5.00            1.00
                  application bytes per event                243 B           201 B
                  IP bytes per event                         274 B           305 B
                  bytes to open its stream                     0 B           391 B
                all clients
                  connections                                    4               4
                  requests a second                           16.0               0
                  messages a second                              0            80.0
                  application traffic                 0.155 Mbit/s    0.129 Mbit/s
                  IP traffic                          0.175 Mbit/s    0.195 Mbit/s

                Machines: --capacity says what one can do, or which result tells it.

                Where they change places, for independent events:
                  above 299 events/s, websocket costs more application bytes than poll
                  above 14.2 events/s, websocket costs more IP bytes than poll
                """, predict.out().replace('\u00A0', ' '));
    }

    @Test
    void fitsATerminalForEveryScenario() {
        for (Scenario scenario : Scenarios.all()) {
            LabRun predict =
                    LabRun.of("predict", scenario.name(), "--clients", "100000000", "--capacity", "requests=1");
            assertEquals(ExitCode.OK, predict.exit(), predict::err);
            assertEquals(
                    List.of(),
                    predict.lines().stream().filter(line -> line.length() > 100).toList());
        }
    }

    @Test
    void tenMillionClientsNeedAsManyMachinesAsTheirCapacitySays() {
        JsonObject forecast = JsonParser.parseString(LabRun.of(
                                "predict",
                                "--clients=10000000",
                                "--rate=4",
                                "--capacity=requests=20000,messages=80000,memory=64000000000,connection=12000",
                                "--format=json")
                        .out())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertEquals(10_000_000, forecast.get("clients").getAsLong());
        JsonObject poll = transport(forecast, 0);
        assertEquals(1e7, poll.getAsJsonObject("all").get("requestsPerSecond").getAsDouble(), 1e-3);
        assertEquals(1.2e11, poll.get("memoryBytes").getAsDouble());
        assertEquals(500, poll.getAsJsonObject("fleet").get("machines").getAsLong());
        assertEquals("requests", poll.getAsJsonObject("fleet").get("limit").getAsString());
        JsonObject websocket = transport(forecast, 2);
        assertEquals(500, websocket.getAsJsonObject("fleet").get("machines").getAsLong());
        assertEquals("messages", websocket.getAsJsonObject("fleet").get("limit").getAsString());
    }

    /** Cores over CPU time an event are events a second; sse has lost events, and tells nothing. */
    @Test
    void aCapacityIsWhatAResultMeasured() {
        RunResult result = ResultFiles.read(Path.of(SAMPLE));
        CellResult poll = result.cells().get(0);
        double requests = result.environment().server().cores()
                * 1e9
                / poll.figure(FigureKind.SERVER_CPU).estimate()
                * poll.figure(FigureKind.REQUESTS).estimate();
        JsonObject forecast = JsonParser.parseString(
                        LabRun.of("predict", "--clients=10000000", "--capacity", SAMPLE, "--format=json")
                                .out())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertEquals(
                (long) Math.ceil(1e7 / requests),
                transport(forecast, 0).getAsJsonObject("fleet").get("machines").getAsLong());
        assertNull(transport(forecast, 3).get("fleet"));
        assertTrue(forecast.get("capacity").getAsString().startsWith(SAMPLE + ", its server's "));
    }

    /** T/2 + d; one request more a second where a long-poll's gap is longer. */
    @Test
    void aDelayIsAddedInEachSettingOfIt() {
        List<String> lines = LabRun.of("predict", "--transports", "poll,sse", "--vary", "delay=0ms,40ms")
                .lines();
        assertTrue(lines.contains("standard delay=0ms: what theory expects; nothing was measured"), lines::toString);
        assertEquals(
                List.of("mean 500 ms 0 ns", "mean 540 ms 40.0 ms"),
                lines.stream()
                        .filter(line -> line.startsWith("  mean "))
                        .map(line -> line.strip().replace('\u00A0', ' ').replaceAll(" +", " "))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--clients 0                   | clients is 0; allowed: 1 to",
                "--capacity speed=1            | capacity has 'speed=1'; allowed: each of requests, messages",
                "--capacity requests=0         | capacity requests is '0'; allowed: a decimal number above 0",
                "--capacity requests=1,requests=2 | capacity has 'requests=2'",
                "--capacity no/such/folder     | no/such/folder' is no result",
                "--rate 0                      | ratePerSecond is 0",
                "--transports pigeon           | transports has 'pigeon'; allowed: poll",
                "--network moon                | network is 'moon'; allowed: loopback, lan, broadband, 4g",
                "--format xml                  | xml",
            })
    void refusesWhatCannotBeUsed(String arguments, String message) {
        LabRun predict = LabRun.of(("predict " + arguments.strip()).split(" "));
        assertEquals(ExitCode.USAGE, predict.exit());
        assertEquals("", predict.out());
        assertTrue(predict.err().contains(message.strip()), predict::err);
    }

    private static JsonObject transport(JsonObject forecast, int index) {
        return forecast.getAsJsonArray("transports").get(index).getAsJsonObject();
    }
}
