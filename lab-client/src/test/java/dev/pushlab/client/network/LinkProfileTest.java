package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkProfileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -1          | 0  | 0   | 0   | 0  | delayNanos is -1, allowed is 0 to 10000000000
            10000000001 | 0  | 0   | 0   | 0  | delayNanos is 10000000001, allowed is 0 to 10000000000
            10          | 11 | 0   | 0   | 0  | jitterNanos is 11, allowed is 0 to 10
            10          | -1 | 0   | 0   | 0  | jitterNanos is -1, allowed is 0 to 10
            10          | 0  | 999 | 0   | 0  | bytesPerSecond (0 is unlimited) is 999, allowed is 1000 to 100000000000
            10          | 0  | -1  | 0   | 0  | bytesPerSecond (0 is unlimited) is -1, allowed is 1000 to 100000000000
            10          | 0  | 0   | 0.6 | 1  | lossProbability is 0.6, allowed is 0 to 0.5
            10          | 0  | 0   | NaN | 1  | lossProbability is NaN, allowed is 0 to 0.5
            10          | 0  | 0   | 0.1 | 0  | lossStallNanos is 0, allowed is 1 to 60000000000
            10          | 0  | 0   | 0   | 5  | lossStallNanos is 5, allowed is 0 to 0
            """)
    void refusesWhatIsOutOfRangeNamingFieldValueAndRange(
            long delay, long jitter, long bandwidth, double loss, long stall, String message) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> new LinkProfile(delay, jitter, bandwidth, loss, stall));
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void bytesOccupyALimitedLinkInProportionAndAnUnlimitedOneNotAtAll() {
        assertEquals(500_000_000, new LinkProfile(0, 0, 2_000, 0, 0).transmissionNanos(1_000));
        assertEquals(0, LinkProfile.delayed(5).transmissionNanos(1_000));
    }

    @Test
    void aProfileNeedsAName() {
        LinkProfile link = LinkProfile.delayed(0);
        assertThrows(IllegalArgumentException.class, () -> NetworkProfile.symmetric(" ", link));
    }
}
