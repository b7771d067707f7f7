package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 123_456, 3_600_000_000_000L, 86_400_000_000_000L, Long.MAX_VALUE})
    void keepsEveryValueToThreeDigits(long nanos) {
        Histogram histogram = Histograms.create();
        histogram.recordValue(nanos);
        assertEquals(nanos, histogram.getValueAtPercentile(50), nanos / 1_000.0);
    }

    @Test
    void comesBackFromItsTextWithEveryCount() {
        Histogram histogram = Histograms.create();
        for (long i = 0; i < 5_000; i++) {
            histogram.recordValue(i * i * i);
        }
        String text = Histograms.encode(histogram);
        assertEquals(histogram, Histograms.decode(text));
        assertTrue(text.length() < 10_000, () -> "5,000 values take " + text.length() + " characters");
    }

    @Test
    void anEmptyHistogramComesBackEmpty() {
        assertEquals(
                0, Histograms.decode(Histograms.encode(Histograms.create())).getTotalCount());
    }

    @Test
    void writesWhatHdrHistogramsOwnToolsRead() throws Exception {
        Histogram histogram = Histograms.create();
        histogram.recordValueWithCount(1_500_000, 7);
        String text = Histograms.encode(histogram);
        // Every compressed V2 histogram begins with the cookie 0x1c849304, in base64 "HISTFAAA".
        assertTrue(text.startsWith("HISTFAAA"), text);
        Histogram read = Histogram.decodeFromCompressedByteBuffer(
                ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
        assertEquals(7, read.getCountAtValue(1_500_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "AAAA", "HISTFAAAACJ4nJNp"})
    void refusesTextThatIsNoHistogram(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Histograms.decode(text));
        assertTrue(e.getMessage().startsWith("histogram is not base64 of a compressed HdrHistogram (V2)"));
    }
}
