package dev.pushlab.client.report;

import static dev.pushlab.client.result.SampleRuns.cell;
import static dev.pushlab.client.result.SampleRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.compare.NamedRun;
import dev.pushlab.client.compare.NoiseFloor;
import dev.pushlab.client.compare.RunComparison;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.SampleRuns;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

    private static final RunResult BASE =
            run(cell("poll", 9.9, 10, 10.1, 10), cell("sse", Status.INVALID, 1, 1, 1.1), cell("websocket", 2, 2, 2.1));
    private static final RunResult FASTER = run(
            cell("poll", 4.9, 5, 5.1, 5), cell("sse", 1, 1, 1.1), cell("websocket", Status.INCONCLUSIVE, 3, 3, 3.1));
    private static final RunResult SLOWER =
            run(cell("poll", 14.9, 15, 15.1, 15), cell("sse", 1, 1, 1.1), cell("websocket", 2, 2, 2.1));

    @Test
    void twoRunsAreBarsFromTheMiddle() {
        String text = text(EnumSet.of(FigureKind.MEAN, FigureKind.BYTES), BASE, FASTER);
        assertEquals("""
                base  a sample – 2026-01-01T00:00:00Z – results/0
                new   a sample – 2026-01-01T00:00:00Z – results/1

                What differs, beside the figures
                  new: nothing

                Less is better. × is new divided by base, with its 95 % interval over trials; drawn from 1/2 to 2,
                left of │ is better.
                █ reaches as far as all of the interval, ▒ to its far end.
                Noise floor as asked for: 10 % for mean, bytes. A smaller difference does not count.

                poll                     base      new
                  mean                10.0 ms  5.00 ms  ███████│         × 0.500 [0.488–0.512]   better
                  bytes                 200 B    200 B         │         × 1.00                  no difference shown

                sse
                  not comparable: INVALID numbers may not be used

                websocket                base      new
                  mean                2.03 ms  3.03 ms         │███▒▒    × 1.49 [1.40–1.58]      inconclusive
                  bytes                 200 B    200 B         │         × 1.00                  inconclusive
                  inconclusive: the numbers are INCONCLUSIVE: see the warnings, and repeat

                In all: 1 better, 1 no difference shown, 2 inconclusive, 2 not comparable.
                """, text);
    }

    @Test
    void severalRunsAreDotsInTheirOrder() {
        List<String> lines = text(EnumSet.of(FigureKind.MEAN), BASE, FASTER, SLOWER, BASE)
                .lines()
                .toList();
        int at = lines.indexOf("poll                     base");
        assertEquals("  mean                10.0 ms", lines.get(at + 1));
        assertTrue(lines.get(at + 2).matches("    1 +5.00 ms  ●─* +│ +× 0.500 .*better"), lines.get(at + 2));
        assertTrue(lines.get(at + 3).matches("    2 +15.0 ms +│ +─*●─* +× 1.50 .*worse"), lines.get(at + 3));
        assertTrue(lines.get(at + 4).matches("    3 +10.0 ms +[●─│]+ +× 1.00 .*shown"), lines.get(at + 4));
    }

    @Test
    void ofManyFiguresOnlyThoseThatDifferAreDrawn() {
        String text = text(EnumSet.allOf(FigureKind.class), BASE, SLOWER, SLOWER);
        assertTrue(text.contains("  no difference shown in any run: requests, bytes, overhead, server-cpu"), text);
        assertFalse(text.lines().anyMatch(line -> line.startsWith("  bytes")), text);
    }

    @Test
    void whatForbidsToCompareIsNamed() {
        RunResult elsewhere = run(
                Scenarios.named("fanout").orElseThrow(),
                SampleRuns.ENVIRONMENT,
                List.of(),
                false,
                cell("poll", 1, 1, 1),
                cell("sse", 1, 1, 1),
                cell("websocket", 1, 1, 1));
        String text = text(EnumSet.allOf(FigureKind.class), BASE, elsewhere);
        assertTrue(text.contains("  new: scenario.clients 4 → 500\n"), text);
        assertTrue(text.contains("  Run new is not comparable with the base, because of scenario.clients,"), text);
        assertTrue(text.endsWith("\nNothing could be compared.\n"), text);
    }

    @Test
    void aTerminalIsNotDrivenByWhatARunIsCalled() {
        NamedRun base =
                new NamedRun("results/\u001b[2J", SampleReports.labelled("\u001b[31mred\u202E" + "x".repeat(500)));
        String text = ComparisonText.of(
                RunComparison.of(base, List.of(base), NoiseFloor.MEASURED, EnumSet.of(FigureKind.P50)),
                SampleReports.PARTS.words().get(Language.EN));
        assertTrue(text.startsWith("base  \\u{1B}[31mred\\u{202E}xxx"), text);
        assertTrue(text.lines().findFirst().orElseThrow().endsWith("results/\\u{1B}[2J"), text);
        assertTrue(PlainText.columns(text.lines().findFirst().orElseThrow()) < 120, text);
    }

    @Test
    void everyLineOfTwoRunsFitsATerminal() {
        String text = text(EnumSet.allOf(FigureKind.class), BASE, FASTER);
        assertEquals(
                List.of(),
                text.lines().filter(line -> PlainText.columns(line) > 100).toList());
    }

    private static String text(Set<FigureKind> figures, RunResult... runs) {
        List<NamedRun> named = IntStream.range(0, runs.length)
                .mapToObj(i -> new NamedRun("results/" + i, runs[i]))
                .toList();
        return ComparisonText.of(
                RunComparison.of(named.get(0), named.subList(1, named.size()), NoiseFloor.uniform(0.1), figures),
                SampleReports.PARTS.words().get(Language.EN));
    }
}
