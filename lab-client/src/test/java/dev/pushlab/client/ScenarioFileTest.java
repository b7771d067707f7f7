package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.protocol.Arrivals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario file is taken whole or refused with 2, the field, its value and what is allowed, before any traffic. */
class ScenarioFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"../up\"} | name is '../up'; allowed: small letters, digits, - and /, at most 64",
                "{\"name\": 7} | name is 7; allowed: a text",
                "{\"transports\": []} | transports is empty; allowed: at least one",
                "{\"transports\": [\"pigeon\"]} | transports has 'pigeon'; allowed: poll, long-poll, websocket, sse",
                "{\"transports\": [\"sse\", \"sse\"]} | transports is [sse, sse]; allowed: each once",
                "{\"transports\": \"sse\"} | transports is \"sse\"; allowed: a list of texts",
                "{\"transports\": [1]} | transports is [1]; allowed: a list of texts",
                "{\"clients\": 0} | clients is 0; allowed: 1 to 100000",
                "{\"clients\": 1.5} | clients is 1.5; allowed: a whole number",
                "{\"clients\": \"4\"} | clients is \"4\"; allowed: a whole number",
                "{\"clients\": 99999999999} | clients is 99999999999; allowed: a whole number",
                "{\"clients\": null} | clients is null; allowed: a whole number",
                "{\"ratePerSecond\": 0} | ratePerSecond is 0; allowed: 0.001 to 100000",
                "{\"ratePerSecond\": true} | ratePerSecond is true; allowed: a number",
                "{\"ratePerSecond\": 1e999} | ratePerSecond is 1e999; allowed: a number",
                "{\"arrivals\": \"sometimes\"} | arrivals is 'sometimes'; allowed: periodic, poisson, burst",
                "{\"arrivals\": 1} | arrivals is 1; allowed: a text",
                "{\"payloadBytes\": 1048577} | payloadBytes is 1048577; allowed: 0 to 1048576",
                "{\"pollIntervalSeconds\": 0} | pollIntervalSeconds is 0; allowed: 0.001 to 3600",
                "{\"holdSeconds\": 121} | holdSeconds is 121; allowed: 0.001 to 120",
                "{\"warmupSeconds\": -1} | warmupSeconds is -1; allowed: 0 to 3600",
                "{\"durationSeconds\": 0.05} | durationSeconds is 0.05; allowed: 0.1 to 86400",
                "{\"trials\": 0} | trials is 0; allowed: 1 to 10000",
                "{\"seed\": 0.5} | seed is 0.5; allowed: a whole number",
                "{\"speed\": 1} | 'speed' is no field of a scenario; allowed: name, description, transports, clients",
                "{\"ratePerSecond\": NaN} | not a scenario in JSON",
                "{\"clients\": 4 | not a scenario in JSON",
                "[] | not a scenario in JSON: its first character must be {",
                "\"smoke\" | not a scenario in JSON",
                "{\"clients\": 4} {} | not a scenario in JSON",
                "`` | the file is empty; expected a scenario in JSON",
                "null | not a scenario in JSON",
            })
    void aBrokenFileIsRefused(String json, String message) throws IOException {
        refused(json, message);
    }

    @Test
    void aFileOfTwoMegabytesIsNotEvenRead() throws IOException {
        refused(" ".repeat(2 << 20) + "{}", "has more than 1048576 bytes");
    }

    @Test
    void anAbyssOfBracketsIsRefused() throws IOException {
        refused("[".repeat(100_000), "not a scenario in JSON");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("scenario.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        LabCall call = LabCall.of(List.of("run", file.toString(), "--dry-run"));
        assertEquals(ExitCode.USAGE, call.exit(), call.err());
        assertTrue(call.err().contains(file + " cannot be read"), call.err());
    }

    @Test
    void whatAFileLeavesOutIsTakenFromTheStandardScenario() throws IOException {
        Path file = Files.writeString(
                folder.resolve("scenario.json"),
                "{\"name\": \"mine\", \"arrivals\": \"burst\", \"clients\": 3, \"transports\": [\"sse\"]}");
        LabCall call = LabCall.of(List.of("run", file.toString(), "--dry-run", "--clients", "5"));
        assertEquals(ExitCode.OK, call.exit(), call.err());
        Scenario standard = Scenarios.named("standard").orElseThrow();
        Scenario asked = ResultCodec.decodeScenario(call.out(), standard);
        assertEquals("mine", asked.name());
        assertEquals(Arrivals.BURST, asked.arrivals());
        assertEquals(List.of("sse"), asked.transports());
        assertEquals(5, asked.clients());
        assertEquals(standard.durationSeconds(), asked.durationSeconds());
    }

    private void refused(String json, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.json"), json == null ? "" : json);
        try (Tripwire server = new Tripwire()) {
            LabCall call = LabCall.of(List.of(
                    "run",
                    file.toString(),
                    "--target",
                    server.uri(),
                    "-o",
                    folder.resolve("result").toString()));
            assertTrue(call.err().contains(message), call.err());
            assertTrue(call.err().contains(file.getFileName().toString()) || message.contains("pigeon"), call.err());
            assertFalse(call.err().contains("\tat "), call.err());
            assertEquals(ExitCode.USAGE, call.exit());
            assertEquals("", call.out());
            server.assertUntouched();
            assertArrayEquals(new String[] {"scenario.json"}, folder.toFile().list());
        }
    }
}
