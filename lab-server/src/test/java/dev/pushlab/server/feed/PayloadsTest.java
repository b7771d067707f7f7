package dev.pushlab.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.Payload;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 65_536, 1 << 20})
    void aPayloadHasExactlyTheSizeThatWasAskedFor(int bytes) {
        String payload = Payloads.of(bytes, 7);

        assertTrue(payload.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9'), payload);
        assertEquals(bytes, payload.length());
    }

    @ParameterizedTest
    @EnumSource(
            value = Content.class,
            names = {"BASE64", "BINARY"})
    void whereBytesAreAskedForTheyAreOfEveryValueAndNoText(Content content) {
        Payload payload = Payloads.of(content, 4_096, 7);
        boolean[] seen = new boolean[256];
        for (byte b : payload.bytes()) {
            seen[b & 0xFF] = true;
        }

        assertFalse(payload.isText());
        assertEquals(4_096, payload.size());
        assertEquals(256, IntStream.range(0, 256).filter(value -> seen[value]).count());
        assertEquals(Payloads.of(content, 4_096, 7), payload);
        assertNotEquals(Payloads.of(content, 4_096, 8), payload);
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
