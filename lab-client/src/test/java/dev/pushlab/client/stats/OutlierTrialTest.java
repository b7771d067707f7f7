package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlierTrialTest {
    /** The column 1 % of the printed tables of critical values for Grubbs' test. */
    @ParameterizedTest
    @CsvSource({"4, 1.496", "5, 1.764", "6, 1.973", "7, 2.139", "8, 2.274", "9, 2.387", "10, 2.482", "12, 2.636"})
    void theLimitIsThatOfThePrintedTables(int trials, double limit) {
        assertEquals(limit, OutlierTrial.limit(trials), 6e-4);
    }

    @Test
    void namesTheTrialThatIsOutOfLineUpOrDown() {
        OutlierTrial slow =
                OutlierTrial.find(List.of(10.1, 9.9, 30.0, 10.0, 10.2)).orElseThrow();
        assertEquals(2, slow.trial());
        assertEquals(30.0, slow.figure());
        assertTrue(slow.score() > slow.limit());
        assertEquals(
                0,
                OutlierTrial.find(List.of(3.0, 9.9, 10.1, 10.0, 10.2))
                        .orElseThrow()
                        .trial());
    }

    @Test
    void findsNoneWhereTheTrialsSpreadEvenly() {
        assertEquals(Optional.empty(), OutlierTrial.find(List.of(8.0, 9.0, 10.0, 11.0, 12.0)));
    }

    @Test
    void findsNoneAmongTooFewTrials() {
        assertEquals(Optional.empty(), OutlierTrial.find(List.of()));
        assertEquals(Optional.empty(), OutlierTrial.find(List.of(10.0, 10.0, 99.0)));
    }

    @Test
    void equalTrialsHaveNoneAndOneThatBreaksTheEqualityIsNamed() {
        assertEquals(Optional.empty(), OutlierTrial.find(Collections.nCopies(5, 136.0)));
        assertEquals(
                4,
                OutlierTrial.find(List.of(136.0, 136.0, 136.0, 136.0, 140.0))
                        .orElseThrow()
                        .trial());
    }

    @Test
    void figuresThatOnlyTheHistogramsPrecisionTellsApartAreInLine() {
        assertEquals(Optional.empty(), OutlierTrial.find(List.of(1000.0, 1000.0, 1000.0, 1000.0, 1001.0)));
    }

    @Test
    void figuresOfZeroAreJudgedAsTheyAre() {
        assertEquals(Optional.empty(), OutlierTrial.find(List.of(0.0, 1.0, 2.0, 3.0, 4.0)));
        assertEquals(
                3,
                OutlierTrial.find(List.of(0.0, 0.0, 0.0, 7.0, 0.0))
                        .orElseThrow()
                        .trial());
    }

    @Test
    void soundTrialsGiveAFalseAlarmInOnePercentOfTheCells() {
        for (int trials : new int[] {4, 5, 10}) {
            int cells = 5_000;
            long named = named(cells, trials, 1);
            assertTrue(
                    named >= Binomial.least(cells, OutlierTrial.SIGNIFICANCE)
                            && named <= Binomial.most(cells, OutlierTrial.SIGNIFICANCE),
                    () -> named + " of " + cells + " with " + trials + " trials");
        }
    }

    @Test
    void aTrialThreeTimesAsSlowIsMostlyNamedFromFiveTrialsOn() {
        assertTrue(named(1_000, 5, 3) > 500);
        assertTrue(named(1_000, 7, 3) > 900);
    }

    private static long named(int cells, int trials, double factorOfTheFirst) {
        SplittableRandom random = new SplittableRandom(trials);
        return Stream.generate(() -> Population.CALM.trials(trials, random))
                .limit(cells)
                .map(figures -> Stream.concat(
                                Stream.of(figures.get(0) * factorOfTheFirst),
                                figures.stream().skip(1))
                        .toList())
                .filter(figures -> OutlierTrial.find(figures).isPresent())
                .count();
    }
}
