package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments that cannot be used end the command with 2 and a word on what is allowed, before any traffic. */
class BadArgumentsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--clients 0 | clients is 0; allowed: 1 to 100000",
                "--clients 100001 | clients is 100001; allowed: 1 to 100000",
                "--clients many | --clients': 'many' is not an int",
                "--rate 0 | ratePerSecond is 0; allowed: 0.001 to 100000",
                "--rate NaN | ratePerSecond is NaN; allowed: a number",
                "--rate 100001 | ratePerSecond is 100001; allowed: 0.001 to 100000",
                "--rate 100000 --duration 1h | durationSeconds is 360050000; allowed: 0 to 20000000",
                "--arrivals sometimes | [PERIODIC, POISSON, BURST] (case-insensitive) but was 'sometimes'",
                "--payload -1 | payloadBytes is -1; allowed: 0 to 1048576",
                "--payload 1048577 | payloadBytes is 1048577; allowed: 0 to 1048576",
                "--poll-interval 0s | pollIntervalSeconds is 0; allowed: 0.001 to 3600",
                "--poll-interval 2h | pollIntervalSeconds is 7200; allowed: 0.001 to 3600",
                "--poll-interval 5 | '5' is no time; allowed: a number with its unit (us, ms, s, m, h)",
                "--hold 0s | holdSeconds is 0; allowed: 0.001 to 120",
                "--hold 121s | holdSeconds is 121; allowed: 0.001 to 120",
                "--warmup 2h | warmupSeconds is 7200; allowed: 0 to 3600",
                "--duration 10ms | durationSeconds is 0.01; allowed: 0.1 to 86400",
                "--duration 25h | durationSeconds is 90000; allowed: 0.1 to 86400",
                "--trials 0 | trials is 0; allowed: 1 to 10000",
                "--trials 10001 | trials is 10001; allowed: 1 to 10000",
                "--seed x | --seed': 'x' is not a long",
                "--transports poll,pigeon | transports has 'pigeon'; allowed: poll, long-poll, websocket, sse",
                "--transports poll,poll | transports is [poll, poll]; allowed: each once",
                "--precision 0% | precision is '0%'; allowed: above 0% and below 100%",
                "--precision five | precision is 'five'; allowed: above 0% and below 100%",
                "--format xml | --format': expected one of [TEXT, JSON] (case-insensitive) but was 'xml'",
                "pigeon | scenario is 'pigeon', which is neither a file nor a name; allowed: smoke, standard, idle",
                "smoke --scenario idle | a scenario is given twice: 'smoke' and 'idle'",
                "smoke idle | Unmatched argument at index",
                "--speed 9 | Unknown option: '--speed'",
                "--trust no-such-file | trust: ",
            })
    void e7IsRefusedBeforeAnyTraffic(String arguments, String message) throws Exception {
        try (Tripwire server = new Tripwire()) {
            List<String> all = new ArrayList<>(List.of("run", "--target", server.uri()));
            all.addAll(List.of("-o", folder.resolve("result").toString()));
            all.addAll(List.of(arguments.split(" ")));
            refused(all, message);
            server.assertUntouched();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run --target ftp://127.0.0.1:21 | target is 'ftp://127.0.0.1:21'; allowed: http://host:port",
                "run --target http://127.0.0.1 | target is 'http://127.0.0.1'; allowed: http://host:port",
                "run --target 127.0.0.1:8080 | --target",
                "run --target | Missing required parameter",
                "rnu | Unmatched argument",
                "report | RESULT",
            })
    void aCommandThatMakesNoSenseIsRefused(String arguments, String message) {
        refused(List.of(arguments.split(" ")), message);
    }

    @Test
    void theMessageIsOneLineAndNamesTheHelp() {
        LabRun call = LabRun.of("run", "--clients", "0", "--dry-run");
        assertEquals(
                List.of("lab: clients is 0; allowed: 1 to 100000", "Try 'lab run --help'."),
                call.err().lines().toList());
    }

    private void refused(List<String> arguments, String message) {
        LabRun call = LabRun.of(arguments.toArray(String[]::new));
        assertTrue(call.err().contains(message), call.err());
        assertEquals(ExitCode.USAGE, call.exit(), call.err());
        assertEquals("", call.out());
        assertArrayEquals(new String[0], folder.toFile().list());
    }
}
