package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.IntervalMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "17.04, 17.0 ns",
        "999.4, 999 ns",
        "999.6, 1.00 µs",
        "412345, 412 µs",
        "999999, 1.00 ms",
        "118605721.6, 119 ms",
        "1021837311, 1.02 s",
        "3600000000000, '3,600 s'",
        "-1500000, -1.50 ms"
    })
    void aTimeHasThreeDigitsAndTheUnitThatKeepsItShort(double nanos, String text) {
        assertEquals(text, Numbers.of(nanos, Unit.NANOS).replace('\u00A0', ' '));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "209.4875, 209 B", "999.9, 1.00 kB", "24275, 24.3 kB", "3100000, 3.10 MB"})
    void bytesAreCountedInThousands(double bytes, String text) {
        assertEquals(text, Numbers.of(bytes, Unit.BYTES).replace('\u00A0', ' '));
    }

    @ParameterizedTest
    @CsvSource({"0.0000123, 0.0000123", "0.175, 0.175", "1, 1.00", "12.345, 12.3", "12345, '12,300'", "1e-300, 0"})
    void aNumberHasThreeDigits(double value, String text) {
        assertEquals(text, Numbers.digits(value).replaceAll("^0\\.0{20}.*", "0"));
    }

    @Test
    void boundsHaveTheUnitOfTheirEstimate() {
        Interval interval = new Interval(829_000, 580_000, 1_230_000, 0.95, IntervalMethod.PERCENTILE_BOOTSTRAP_LOG);
        assertEquals("580–1,230", Numbers.bounds(interval, Unit.NANOS));
    }

    @Test
    void boundsOfAFigureThatNeverVariesAreNotTold() {
        assertEquals("", Numbers.bounds(new Interval(0, 0, 0, 0.95, IntervalMethod.NO_SPREAD), Unit.COUNT));
    }

    @Test
    void aNegativeBoundIsNotMistakenForADash() {
        Interval interval = new Interval(1, -2, 3, 0.95, IntervalMethod.PERCENTILE_BOOTSTRAP_LINEAR);
        assertEquals("-2.00 to 3.00", Numbers.bounds(interval, Unit.COUNT));
    }
}
