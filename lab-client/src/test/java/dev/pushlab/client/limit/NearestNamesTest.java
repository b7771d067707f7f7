package dev.pushlab.client.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {

    @ParameterizedTest
    @CsvSource({
        "lost, lost, 0",
        "LOST, lost, 0",
        "lsot, lost, 1",
        "los, lost, 1",
        "losst, lost, 1",
        "list, lost, 1",
        "'', lost, 4",
        "kitten, sitting, 3"
    })
    void countsTheLettersThatDiffer(String one, String other, int distance) {
        assertEquals(distance, NearestNames.distance(one, other));
        assertEquals(distance, NearestNames.distance(other, one));
    }

    @Test
    void tellsTheNearestFirstAndNoneThatIsFar() {
        assertEquals(List.of("p90", "p99"), NearestNames.of("p95", List.of("overhead", "p90", "p99")));
        assertEquals(List.of("gaps"), NearestNames.of("gap", List.of("lost", "gap-events", "gaps")));
        assertEquals(List.of(), NearestNames.of("throughput", List.of("p90", "lost", "bytes")));
    }
}
