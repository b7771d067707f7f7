package dev.pushlab.client.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run's settings: every combination of the values that it varies, each a scenario that can be run. */
class SettingTest {

    private static final Scenario SMOKE = Scenarios.named("smoke").orElseThrow();

    @Test
    void withoutVariedFactorsThereIsOneSetting() {
        List<Setting> settings = Setting.of(SMOKE);
        assertEquals(List.of(new Setting(Map.of(), SMOKE)), settings);
        assertEquals("poll", settings.get(0).nameOf("poll"));
    }

    @Test
    void variedFactorsAreCrossed() {
        Map<String, List<String>> vary = new LinkedHashMap<>();
        vary.put("rate", List.of("1", "10"));
        vary.put("hold", List.of("500ms", "2s", "3s"));
        List<Setting> settings = Setting.of(SMOKE.varying(vary));
        assertEquals(
                List.of(
                        "poll hold=500ms rate=1",
                        "poll hold=2s rate=1",
                        "poll hold=3s rate=1",
                        "poll hold=500ms rate=10",
                        "poll hold=2s rate=10",
                        "poll hold=3s rate=10"),
                settings.stream().map(setting -> setting.nameOf("poll")).toList());
        Scenario last = settings.get(5).scenario();
        assertEquals(10, last.ratePerSecond());
        assertEquals(3, last.holdSeconds());
        assertEquals(Map.of(), last.vary());
        assertEquals(SMOKE.clients(), last.clients());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clients | 7 | clients | 7",
                "rate | 0.5 | ratePerSecond | 0.5",
                "arrivals | poisson | arrivals | POISSON",
                "payload | 0 | payloadBytes | 0",
                "content | binary | content | BINARY",
                "poll-interval | 250ms | pollIntervalSeconds | 0.25",
                "hold | 1.5s | holdSeconds | 1.5",
                "tls | on | tls | true",
                "compression | on | compression | true",
                "heads | browser | heads | browser",
                "http | 2 | http | 2",
                "fan-out | fixed | fanOut | FIXED",
                "network | lan | network | lan",
                "delay | 40.3ms | delayMillis | 40.3",
                "bandwidth | 1.5mbit | kilobitsPerSecond | 1500.0",
            })
    void aFactorSetsItsField(String key, String value, String field, String expected) throws Exception {
        Scenario changed = Factor.of(key).orElseThrow().in(SMOKE, value);
        assertEquals(expected, Scenario.class.getMethod(field).invoke(changed).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clients | many | clients: 'many' is no whole number",
                "clients | 0 | clients is 0; allowed: 1 to 100000",
                "rate | fast | rate: 'fast' is no number",
                "arrivals | often | arrivals is 'often'; allowed: periodic, poisson, burst",
                "content | picture | content is 'picture'; allowed: text, base64, binary",
                "hold | 3 | hold: '3' is no time; allowed: a number with its unit",
                "tls | yes | tls: 'yes' is no switch; allowed: on, off",
                "http | 3 | http is '3'; allowed: 1.1, 2",
                "bandwidth | 5 | bandwidth: '5' is no bandwidth; allowed: a number with its unit",
                "jitter | 1ms | jitterMillis is 1; allowed: 0 to 0",
            })
    void aValueThatIsNoneIsRefusedByItsName(String key, String value, String reason) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Setting.of(SMOKE.varying(Map.of(key, List.of(value)))));
        assertTrue(refused.getMessage().startsWith(reason), refused::getMessage);
    }

    @Test
    void whatCannotBeVariedIsRefused() {
        assertRefused("'colour' is no factor; allowed: clients, rate", Map.of("colour", List.of("red")));
        assertRefused("vary has [1, 1] for rate", Map.of("rate", List.of("1", "1")));
        assertRefused("vary has [] for rate", Map.of("rate", List.of()));
        List<String> tooMany = IntStream.rangeClosed(1, Setting.MOST + 1)
                .mapToObj(String::valueOf)
                .toList();
        assertRefused("more than 100 combinations", Map.of("clients", tooMany));
    }

    private static void assertRefused(String reason, Map<String, List<String>> vary) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Setting.of(SMOKE.varying(vary)));
        assertTrue(refused.getMessage().startsWith(reason), refused::getMessage);
    }

    @Test
    void aNetworkHasItsOwnDelay() {
        Scenario lan = Factor.NETWORK.in(SMOKE, "lan");
        assertTrue(lan.isRelayed());
        assertThrows(IllegalArgumentException.class, () -> Factor.DELAY.in(lan, "1ms"));
        assertTrue(Factor.DELAY.in(SMOKE, "1ms").isRelayed());
    }

    @Test
    void theOnlyDifferenceIsFound() {
        Map<String, String> one = Map.of("rate", "1", "hold", "1s");
        assertEquals(Optional.of("rate"), Setting.onlyDifference(one, Map.of("rate", "2", "hold", "1s")));
        assertEquals(Optional.empty(), Setting.onlyDifference(one, Map.of("rate", "2", "hold", "2s")));
        assertEquals(Optional.empty(), Setting.onlyDifference(one, one));
    }
}
