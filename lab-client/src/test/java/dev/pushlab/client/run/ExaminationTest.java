package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.client.run.Finding.Grade;
import dev.pushlab.protocol.Hiccups;
import dev.pushlab.protocol.HostUsage;
import dev.pushlab.protocol.MachineInfo;
import dev.pushlab.protocol.TimerPrecision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is good enough, and what is not. */
class ExaminationTest {

    private static void assertGood(Finding finding) {
        assertEquals(Grade.GOOD, finding.grade(), finding::toString);
        assertNull(finding.advice());
    }

    private static void assertDoubtful(Finding finding) {
        assertEquals(Grade.DOUBTFUL, finding.grade(), finding::toString);
        assertNotNull(finding.advice());
    }

    @Test
    void clocksMustAgreeWithinABoundThatIsSmallEnough() {
        assertGood(InstrumentCheck.clocks(new ClockCheck(-40_000, 50_000, 200, 100_000L, 200_000L)));
        assertDoubtful(InstrumentCheck.clocks(new ClockCheck(60_000, 50_000, 200, 100_000L, 200_000L)));
        assertDoubtful(InstrumentCheck.clocks(new ClockCheck(0, 600_000, 200, 100_000L, 200_000L)));
    }

    @Test
    void theClockMustBeCheapAndFine() {
        assertGood(InstrumentCheck.clockCalls(timer(100_000, 25, 1L)));
        assertDoubtful(InstrumentCheck.clockCalls(timer(100_000, 900, 1L)));
        assertDoubtful(InstrumentCheck.clockCalls(timer(100_000, 25, 10_000_000L)));
        assertDoubtful(InstrumentCheck.clockCalls(timer(100_000, 25, null)));
    }

    @Test
    void timersMustNotBeLate() {
        assertGood(InstrumentCheck.timers(timer(100_000, 25, 1L)));
        assertDoubtful(InstrumentCheck.timers(timer(300_000, 25, 1L)));
        assertDoubtful(InstrumentCheck.timers(new TimerPrecision(1_000_000, 0, null, null, 25, 1L)));
    }

    private static TimerPrecision timer(long lateNanos, double callNanos, Long stepNanos) {
        return new TimerPrecision(1_000_000, 200, lateNanos, 2 * lateNanos, callNanos, stepNanos);
    }

    @Test
    void theHarnessMayTakeATenthOfAProcessorInTheBusiestScenario() {
        assertGood(InstrumentCheck.overhead(19_000));
        assertDoubtful(InstrumentCheck.overhead(21_000));
    }

    @Test
    void theHarnessTakesSomeTimeForEachDelivery() {
        double nanos = HarnessOverhead.nanosPerDelivery();
        assertTrue(nanos > 10 && nanos < 1e6, () -> nanos + " ns");
    }

    @Test
    void noJvmMayStandStill() {
        assertGood(QuietCheck.paused("server", new Hiccups(900, 90_000L, 400_000L, 3_000_000L, 900, 1L)));
        assertDoubtful(QuietCheck.paused("server", new Hiccups(900, 90_000L, 400_000L, 30_000_000L, 900, 1L)));
        assertDoubtful(QuietCheck.paused("server", new Hiccups(0, null, null, null, 0, 1L)));
    }

    @Test
    void nobodyElseMayUseTheMachine() {
        assertGood(QuietCheck.noise(Optional.of(usage(0.05, 0.01))));
        assertDoubtful(QuietCheck.noise(Optional.of(usage(0.2, 0.01))));
        assertDoubtful(QuietCheck.noise(Optional.of(usage(0.05, 0.03))));
        assertEquals(Grade.NOTE, QuietCheck.noise(Optional.empty()).grade());
    }

    private static HostUsage usage(double others, double steal) {
        return new HostUsage(1_000_000_000, 0.1, others, 0, steal, 0.9 - others - steal, 1, 0.5);
    }

    @Test
    void theMachineNeedsTwoProcessorsAndDescriptorsForAllClients() {
        MachineInfo good = machine(2, "17.0.15+6", 4_096L);
        assertGood(find("processors", good, good));
        assertGood(find("open files", good, good));
        assertDoubtful(find("processors", machine(1, "17.0.15+6", 4_096L), good));
        assertDoubtful(find("open files", good, machine(2, "17.0.15+6", 512L)));
        assertGood(find("open files", good, machine(2, "17.0.15+6", null)));
    }

    @Test
    void bothSidesRunTheSameJava() {
        MachineInfo good = machine(2, "17.0.15+6", 4_096L);
        assertGood(find("JVM", good, good));
        assertDoubtful(find("JVM", good, machine(2, "21.0.7+6", 4_096L)));
    }

    private static Finding find(String subject, MachineInfo own, MachineInfo server) {
        return MachineCheck.run(own, server).stream()
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static MachineInfo machine(int cores, String jvm, Long descriptors) {
        return new MachineInfo(
                cores,
                null,
                1,
                "Linux",
                "6",
                "amd64",
                null,
                "a JVM",
                jvm,
                "us",
                List.of(),
                List.of("G1"),
                1,
                descriptors);
    }

    @Test
    void oneDoubtSpoilsTheDiagnosisAndANoteDoesNot() {
        Finding good = QuietCheck.noise(Optional.of(usage(0, 0)));
        Finding note = QuietCheck.noise(Optional.empty());
        Finding doubtful = QuietCheck.noise(Optional.of(usage(0.5, 0)));
        assertTrue(Diagnosis.of(List.of(good, note)).good());
        assertEquals(false, Diagnosis.of(List.of(good, doubtful, note)).good());
    }
}
