package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {

    private final DurationConverter converter = new DurationConverter();

    @ParameterizedTest
    @CsvSource({
        "250ms, 250000000",
        "1.5s, 1500000000",
        "0.000000001s, 1",
        "0s, 0",
        "2m, 120000000000",
        "1h, 3600000000000",
        "7us, 7000",
        "0.1us, 100",
    })
    void readsANumberWithItsUnit(String text, long nanos) {
        assertEquals(Duration.ofNanos(nanos), converter.convert(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "-1s",
                "+1s",
                "1 s",
                "1S",
                "1,5s",
                "1e3s",
                "NaNs",
                ".5s",
                "1.s",
                "1d",
                "٣s",
                "1234567890s"
            })
    void refusesEverythingElseAndSaysWhatIsAllowed(String text) {
        String message = assertThrows(TypeConversionException.class, () -> converter.convert(text))
                .getMessage();
        assertTrue(message.contains("'" + text + "'"), message);
        assertTrue(message.contains("allowed: a number with its unit (us, ms, s, m, h)"), message);
    }
}
