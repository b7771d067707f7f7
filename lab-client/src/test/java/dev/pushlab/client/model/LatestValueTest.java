package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LatestValueTest {

    /** Batch and empty fraction are themselves checked against the simulation. */
    @ParameterizedTest
    @EnumSource
    void eachAnswerWithUpdatesShowsOneOfThemAndEachWithoutIsRedundant(Arrivals arrivals) {
        for (long seed = 0; seed < 100; seed++) {
            Workload workload = Workloads.random(seed, arrivals);
            Prediction polled = new PollModel().predict(workload);
            LatestValue latest = LatestValue.polled(workload);
            assertEquals(1, latest.seenShare() * polled.meanBatch(), 1e-12);
            assertEquals(polled.emptyFraction(), latest.redundantShare(), 1e-12);
        }
    }

    @Test
    void poissonUpdatesAtOneAPollAreSeenAsTheFormulaSays() {
        LatestValue latest = LatestValue.polled(Workloads.golden(1, Heads.bare(0, 0)));
        assertEquals(1 - Math.exp(-1), latest.seenShare(), 1e-12);
        assertEquals(Math.exp(-1), latest.redundantShare(), 1e-12);
    }

    @Test
    void anUpdateOfAnIdleFeedIsSeen() {
        LatestValue latest = LatestValue.polled(Workloads.golden(0, Heads.bare(0, 0)));
        assertEquals(1, latest.seenShare());
        assertEquals(1, latest.redundantShare());
    }
}
