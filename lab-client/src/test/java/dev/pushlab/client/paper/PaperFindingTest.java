package dev.pushlab.client.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperFindingTest {

    private static PaperCheck check(double printed, Double corrected, Double most, double tolerance) {
        String correction = corrected == null ? null : "counted wrongly";
        return new PaperCheck(
                "a figure",
                "run",
                "poll",
                null,
                PaperMeasure.HEAD_BYTES,
                "B",
                printed,
                corrected,
                correction,
                most,
                null,
                tolerance,
                "a reason",
                "Another reason.");
    }

    /** Published 100, model 200; tolerated are 5 %. */
    @ParameterizedTest
    @CsvSource({
        "100, REPRODUCED",
        "95,  REPRODUCED",
        "105, REPRODUCED",
        "106, NOT_REPRODUCED",
        "150, NOT_REPRODUCED",
        "191, IN_SHAPE",
        "209, IN_SHAPE",
        "211, NOT_REPRODUCED",
        "0,   NOT_REPRODUCED"
    })
    void theVerdictFollowsFromWhatWasMeasured(double measured, PaperVerdict verdict) {
        assertEquals(
                verdict,
                PaperFinding.of(check(100, null, null, 0.05), 200, measured, 1, "")
                        .verdict());
    }

    @Test
    void aFigureIsHeldAgainstItsCorrection() {
        PaperCheck check = check(871, 909.0, null, 0);
        assertEquals(
                PaperVerdict.REPRODUCED,
                PaperFinding.of(check, 909, 909.0, 1, "").verdict());
        assertEquals(
                PaperVerdict.NOT_REPRODUCED,
                PaperFinding.of(check, 909, 871.0, 1, "").verdict());
    }

    @ParameterizedTest
    @CsvSource({"14.9, NOT_REPRODUCED", "15, REPRODUCED", "16, REPRODUCED", "16.1, NOT_REPRODUCED"})
    void aRangeHoldsBothItsEnds(double measured, PaperVerdict verdict) {
        assertEquals(
                verdict,
                PaperFinding.of(check(15, null, 16.0, 0), 20, measured, 1, "").verdict());
    }

    @Test
    void withoutAFigureThereIsNoVerdictOnThePaper() {
        for (Double nothing : new Double[] {null, Double.NaN, Double.POSITIVE_INFINITY}) {
            PaperFinding finding = PaperFinding.of(check(1, null, null, 0), 1, nothing, 1, "");
            assertEquals(PaperVerdict.NOT_MEASURED, finding.verdict());
            assertNull(finding.measured());
        }
    }

    @Test
    void aDisturbedFigureMayAgreeButCannotRefute() {
        PaperCheck check = check(100, null, null, 0.05);
        assertEquals(
                PaperVerdict.REPRODUCED,
                PaperFinding.of(check, 200, 101.0, 1, "MACHINE_NOISY").verdict());
        PaperFinding off = PaperFinding.of(check, 200, 150.0, 1, "MACHINE_NOISY");
        assertEquals(PaperVerdict.NOT_MEASURED, off.verdict());
        assertEquals(150, off.measured());
        assertTrue(off.why().endsWith("the machine was disturbed: MACHINE_NOISY"), off::why);
    }

    @Test
    void theSentenceSaysByHowMuchAndWhy() {
        assertEquals(
                "2.0 % above the published figure; tolerated are 5.0 %: a reason",
                PaperFinding.of(check(100, null, null, 0.05), 200, 102.0, 1, "").why());
        String shape =
                PaperFinding.of(check(100, null, null, 0.05), 200, 202.0, 1, "").why();
        assertTrue(shape.startsWith("102 % above the published figure, 1.0 % above the model's"), shape);
        assertTrue(shape.endsWith("Another reason."), shape);
    }

    @Test
    void aCorrectionNeedsItsReason() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PaperCheck(
                        "a", "b", "c", null, PaperMeasure.IP_BYTES, "", 1, 2.0, null, null, null, 0, "why", null));
    }
}
