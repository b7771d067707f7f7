package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NetworkPresetsTest {

    @Test
    void presetsGoFromTheNearestNetworkToTheWorst() {
        List<String> names =
                NetworkPresets.all().stream().map(NetworkProfile::name).toList();
        assertEquals(List.of("lan", "broadband", "4g", "satellite", "lossy-3g"), names);
    }

    @Test
    void eachIsFoundByItsNameAndNoOther() {
        for (NetworkProfile preset : NetworkPresets.all()) {
            assertEquals(preset, NetworkPresets.find(preset.name()).orElseThrow());
        }
        assertTrue(NetworkPresets.find("5g").isEmpty());
    }

    @Test
    void roundTripsAndRatesAreThoseOfTheirSources() {
        assertEquals(500_000, NetworkPresets.find("lan").orElseThrow().roundTripNanos());
        assertEquals(28_000_000, NetworkPresets.find("broadband").orElseThrow().roundTripNanos());
        assertEquals(70_000_000, NetworkPresets.find("4g").orElseThrow().roundTripNanos());
        assertEquals(558_000_000, NetworkPresets.find("satellite").orElseThrow().roundTripNanos());
        NetworkProfile lossy = NetworkPresets.find("lossy-3g").orElseThrow();
        assertEquals(300_000_000, lossy.roundTripNanos());
        assertEquals(1_600_000, lossy.down().bytesPerSecond() * 8);
        assertEquals(768_000, lossy.up().bytesPerSecond() * 8);
        assertEquals(0.01, lossy.down().lossProbability());
    }
}
