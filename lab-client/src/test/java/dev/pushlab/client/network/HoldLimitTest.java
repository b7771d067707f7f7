package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class HoldLimitTest {

    @Test
    void hasRoomForAllThatIsUnderWayOnEveryPreset() {
        for (NetworkProfile preset : NetworkPresets.all()) {
            LinkProfile down = preset.down();
            long underWay = (long) (down.bytesPerSecond() * (down.delayNanos() / 1e9));
            assertTrue(HoldLimit.of(down, 0).bytes() >= 2 * underWay, preset.name());
        }
    }

    @Test
    void hasRoomForTwoHundredThousandChunksASecondAtAHundredMillis() {
        assertTrue(HoldLimit.of(LinkProfile.delayed(100_000_000), 0).chunks() >= 20_000);
    }

    @Test
    void staysBoundedOnTheLongestAndFastestLink() {
        HoldLimit limit = HoldLimit.of(new LinkProfile(10_000_000_000L, 0, 100_000_000_000L, 0, 0), 0);
        assertEquals(64 << 20, limit.bytes());
        assertEquals(1 << 18, limit.chunks());
    }
}
