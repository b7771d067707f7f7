package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "24.7, 25 ns",
        "-3200, -3.2 µs",
        "200000, 200 µs",
        "1000000, 1 ms",
        "14170000, 14.17 ms",
        "20000000, 20 ms",
    })
    void choosesTheUnitThatKeepsItShort(double nanos, String text) {
        assertEquals(text, TimeText.of(nanos));
    }

    @Test
    void saysWhenNothingIsKnown() {
        assertEquals("unknown", TimeText.of((Long) null));
    }
}
