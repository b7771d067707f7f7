package dev.pushlab.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 65_536, 1 << 20})
    void aPayloadHasExactlyTheSizeThatWasAskedFor(int bytes) {
        String payload = Payloads.of(bytes, 7);

        assertTrue(payload.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9'), payload);
        assertEquals(bytes, payload.length());
    }

    @Test
    void eachEventHasAnother() {
        assertEquals(
                10_000,
                IntStream.range(0, 10_000)
                        .mapToObj(i -> Payloads.of(16, i))
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void theSameInEveryRun() {
        assertEquals(Payloads.of(50, 3), Payloads.of(50, 3));
        assertEquals(Payloads.of(20, 3), Payloads.of(50, 3).substring(0, 20));
    }
}
