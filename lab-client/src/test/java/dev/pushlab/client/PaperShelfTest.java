package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.paper.Paper;
import dev.pushlab.client.paper.PaperCheck;
import dev.pushlab.client.paper.PaperFinding;
import dev.pushlab.client.paper.PaperJudge;
import dev.pushlab.client.paper.PaperOutcome;
import dev.pushlab.client.paper.PaperReport;
import dev.pushlab.client.paper.PaperVerdict;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.transport.HeadsProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaperShelfTest {

    private static final String SAMPLE = "src/test/resources/dev/pushlab/client/report/sample-result.json";

    static Stream<Paper> papers() {
        return PaperShelf.all().stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isReadableAndRunsWhatThereIs(Paper paper) {
        assertTrue(paper.checks().size() > 0);
        paper.runs().forEach(run -> HeadsProfile.of(run.scenario().heads()));
        for (PaperCheck check : paper.checks()) {
            Scenario scenario = paper.runs().stream()
                    .filter(run -> run.name().equals(check.run()))
                    .findFirst()
                    .orElseThrow()
                    .scenario();
            assertTrue(scenario.transports().contains(check.transport()), check::what);
            assertTrue(check.over() == null || scenario.transports().contains(check.over()), check::what);
        }
    }

    /** What a paper's arithmetic should have come to is computed, from the sizes that it gives. */
    @ParameterizedTest
    @MethodSource("papers")
    void correctionsAreWhatTheModelComputes(Paper paper) {
        for (PaperFinding finding : PaperJudge.judge(paper, Map.of()).findings()) {
            Double corrected = finding.check().corrected();
            if (corrected != null) {
                assertEquals(
                        1, finding.model() / corrected, 0.01, finding.check().what());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void withoutARunNothingIsReproduced(Paper paper) {
        PaperOutcome outcome = PaperJudge.judge(paper, Map.of());
        assertEquals(PaperVerdict.NOT_MEASURED, outcome.verdict());
        outcome.findings().forEach(finding -> assertEquals(PaperVerdict.NOT_MEASURED, finding.verdict()));
    }

    /** A run of something else: every figure that it bears is another one, and the verdict says so. */
    @ParameterizedTest
    @MethodSource("papers")
    void anotherRunGivesOtherVerdicts(Paper paper) {
        RunResult other = ResultFiles.read(Path.of(SAMPLE));
        Map<String, RunResult> results = new HashMap<>();
        paper.runs().forEach(run -> results.put(run.name(), other));
        assertNotEquals(
                PaperVerdict.REPRODUCED, PaperJudge.judge(paper, results).verdict());
    }

    @Test
    void theReportNamesEveryFigureOfEveryPaper() {
        List<PaperOutcome> outcomes =
                papers().map(paper -> PaperJudge.judge(paper, Map.of())).toList();
        String report = PaperReport.markdown(outcomes);
        for (PaperOutcome outcome : outcomes) {
            assertTrue(report.contains("## " + outcome.paper().id() + ": not measured"));
            outcome.findings()
                    .forEach(finding ->
                            assertTrue(report.contains(finding.check().what())));
        }
        assertEquals(List.of(), PaperReport.lines(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "run papers/nobody-1999, paper is 'nobody-1999'; allowed: lubbers-greco-2010",
        "run papers --rate 5, options change a paper's scenario",
        "run papers --control, papers are run as published",
        "run papers --scale 0, scale is 0.0; allowed: above 0",
        "run smoke --scale 0.5, scale is for papers"
    })
    void refusesWhatCannotBeRun(String arguments, String message) {
        LabRun run = LabRun.of(arguments.split(" "));
        assertEquals(ExitCode.USAGE, run.exit());
        assertTrue(run.err().contains(message), run::err);
    }

    @Test
    void aDryRunSaysWhatWouldBeRun() {
        LabRun run = LabRun.of("run", "papers/abril-2017", "--dry-run");
        assertEquals(ExitCode.OK, run.exit());
        assertTrue(run.out().contains("\"papers/abril-2017\""), run::out);
    }
}
