package dev.pushlab.client.limit;

import static dev.pushlab.client.result.SampleRuns.cell;
import static dev.pushlab.client.result.SampleRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.SampleRuns;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.Undecided;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitJudgeTest {

    /** Means: poll 10 ms, websocket about 1 ms with an interval of some 0.8 to 1.25. */
    private static final RunResult RUN = run(
            cell("poll", 10, 10.1, 9.9, 10),
            cell("websocket", 0.9, 1, 1.1, 1),
            cell("sse", Status.INCONCLUSIVE, 1, 1, 1),
            cell("long-poll", Status.INVALID, 1, 1, 1));

    @ParameterizedTest
    @CsvSource({
        "websocket.mean<2ms,   MET,",
        "websocket.mean<0.5ms, NOT_MET,",
        "websocket.mean<1ms,   INCONCLUSIVE, STRADDLES",
        "websocket.mean>=0.5ms, MET,",
        "sse.mean<2ms,         INCONCLUSIVE, DISTURBED",
        "sse.mean<0.5ms,       INCONCLUSIVE, DISTURBED",
        "long-poll.mean<2ms,   INCONCLUSIVE, NOT_VALID",
        "websocket.p99.9<2ms,  INCONCLUSIVE, NO_FIGURE",
        "websocket.server-heap<1kB, INCONCLUSIVE, NO_FIGURE",
        "websocket.bytes==200B, MET,",
        "websocket.requests==0.5, MET,",
        "poll.mean/websocket.mean>5,  MET,",
        "poll.mean/websocket.mean>20, NOT_MET,",
        "poll.mean/websocket.mean>10, INCONCLUSIVE, STRADDLES",
        "poll.mean/sse.mean>5,        INCONCLUSIVE, DISTURBED",
        "poll.mean/long-poll.mean>5,  INCONCLUSIVE, NOT_VALID",
        "poll.p99.9/websocket.p99.9>5, INCONCLUSIVE, NO_FIGURE",
        "poll.lost/poll.gaps<1,       INCONCLUSIVE, NO_RATIO",
        "websocket.delivered/poll.expected==1, MET,"
    })
    void judgesByTheInterval(String expression, LimitVerdict verdict, Undecided undecided) {
        LimitResult limit = only(RUN, expression);
        assertEquals(verdict, limit.verdict());
        assertEquals(undecided, limit.undecided());
        assertEquals(expression, limit.expression());
    }

    @Test
    void aLimitOnAllIsOneOnEach() {
        List<LimitResult> limits = judge(RUN, "all.lost==0");
        assertEquals(
                List.of("poll.lost", "websocket.lost", "sse.lost", "long-poll.lost"),
                limits.stream().map(LimitResult::subject).toList());
        assertTrue(limits.stream().allMatch(limit -> limit.verdict() == LimitVerdict.MET));
    }

    @Test
    void aCountIsExactWhateverIsSaidAgainstTheCell() {
        LimitResult limit = only(RUN, "long-poll.delivered<3000");
        assertEquals(LimitVerdict.NOT_MET, limit.verdict());
        assertEquals(new Figure(3.0 * SampleRuns.EVENTS, null), limit.actual());
    }

    @Test
    void noNumberOfAnInvalidCellIsShown() {
        assertEquals(Figure.NONE, only(RUN, "long-poll.mean<2ms").actual());
        assertEquals(Figure.NONE, only(RUN, "poll.mean/long-poll.mean>5").actual());
    }

    @Test
    void allAboveTheLineIsEachButTheOneBelow() {
        assertEquals(
                List.of("poll.p50/websocket.p50", "sse.p50/websocket.p50", "long-poll.p50/websocket.p50"),
                judge(RUN, "all.p50/websocket.p50>1").stream()
                        .map(LimitResult::subject)
                        .toList());
    }

    @Test
    void allOnBothSidesIsEachByItself() {
        List<LimitResult> limits = judge(RUN, "all.lost/all.expected<0.01");
        assertEquals("poll.lost/poll.expected", limits.get(0).subject());
        assertEquals(4, limits.size());
        assertEquals(0.0, limits.get(0).actual().estimate());
    }

    @Test
    void fewerThanThreeTrialsBearNoVerdict() {
        RunResult few = run(cell("poll", 10, 10), cell("sse", 1, 1));
        LimitResult limit = only(few, "poll.mean<20ms");
        assertEquals(Undecided.TOO_FEW_TRIALS, limit.undecided());
        assertEquals(10e6, limit.actual().estimate(), 1e5);
        assertNull(limit.actual().interval());
        assertEquals(Undecided.TOO_FEW_TRIALS, only(few, "poll.mean/sse.mean>5").undecided());
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorBroken() {
        RunResult stopped = run(
                Scenarios.named("smoke").orElseThrow(), SampleRuns.ENVIRONMENT, List.of(), true, cell("poll", 1, 1, 1));
        List<LimitResult> limits = judge(stopped, "all.lost==0");
        assertEquals(
                List.of("poll.lost", "long-poll.lost", "websocket.lost", "sse.lost"),
                limits.stream().map(LimitResult::subject).toList());
        assertEquals(LimitVerdict.MET, limits.get(0).verdict());
        assertEquals(Undecided.NOT_MEASURED, limits.get(1).undecided());
        assertEquals(Undecided.NOT_MEASURED, only(stopped, "poll.p50/sse.p50>1").undecided());
    }

    @Test
    void whatSpeaksAgainstTheRunSpeaksAgainstEachCell() {
        RunResult doubtful = run(
                Scenarios.named("smoke").orElseThrow(),
                SampleRuns.ENVIRONMENT,
                List.of(new Warning(WarningKind.CLOCK_DOUBTFUL, "two clocks")),
                false,
                cell("poll", 1, 1, 1));
        assertEquals(Undecided.NOT_VALID, only(doubtful, "poll.mean<20ms").undecided());
    }

    private static LimitResult only(RunResult result, String expression) {
        List<LimitResult> limits = judge(result, expression);
        assertEquals(1, limits.size(), limits::toString);
        return limits.get(0);
    }

    private static List<LimitResult> judge(RunResult result, String expression) {
        List<String> transports = List.of("poll", "long-poll", "websocket", "sse");
        return LimitJudge.judge(result, List.of(Limit.parse(expression, transports)));
    }
}
