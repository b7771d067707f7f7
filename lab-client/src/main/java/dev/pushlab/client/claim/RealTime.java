package dev.pushlab.client.claim;

import static dev.pushlab.client.claim.ClaimScenario.LONG_POLL;
import static dev.pushlab.client.claim.ClaimScenario.POLL;
import static dev.pushlab.client.claim.ClaimScenario.SSE;
import static dev.pushlab.client.claim.ClaimScenario.WEBSOCKET;

import dev.pushlab.client.result.Evidence;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import java.util.List;
import java.util.Map;

/** "WebSocket is real-time, polling waits": delivery latency against poll interval, event rate and hold time. */
final class RealTime implements Claim {

    private static final String INTERVAL = "poll-interval";

    @Override
    public String name() {
        return "real-time";
    }

    @Override
    public Scenario scenario() {
        return ClaimScenario.of(
                name(),
                "WebSocket is real-time, polling waits.",
                25,
                10,
                1.5,
                3,
                Map.of(INTERVAL, List.of("250ms", "1s"), "rate", List.of("3", "20"), "hold", List.of("300ms", "30s")));
    }

    /** It holds in a setting where polling is later than WebSocket. */
    @Override
    public Finding judge(RunResult result) {
        Cells cells = new Cells(result);
        if (!cells.areComplete()) {
            return Cells.inconclusive(name());
        }
        List<Map<String, String>> settings = cells.settings();
        List<Map<String, String>> held = settings.stream()
                .filter(setting ->
                        cells.isLower(FigureKind.MEAN, cells.cell(WEBSOCKET, setting), cells.cell(POLL, setting)))
                .toList();
        Map<String, String> often = settings.get(0);
        List<String> intervals = cells.values(INTERVAL);
        String longest = intervals.get(intervals.size() - 1);
        Map<String, String> seldom = Cells.with(often, INTERVAL, longest);
        return new Finding(
                name(),
                Cells.verdict(held.size(), settings.size()),
                "measured",
                List.of(
                        Evidence.of(held.size(), FigureKind.Unit.COUNT),
                        Evidence.of(settings.size(), FigureKind.Unit.COUNT),
                        Evidence.of(often.get(INTERVAL)),
                        Evidence.of(cells.cell(POLL, often), FigureKind.MEAN),
                        Evidence.of(longest),
                        Evidence.of(cells.cell(POLL, seldom), FigureKind.MEAN),
                        Evidence.of(cells.cell(WEBSOCKET, often), FigureKind.MEAN),
                        Evidence.of(cells.cell(LONG_POLL, often), FigureKind.MEAN),
                        Evidence.of(cells.cell(SSE, often), FigureKind.MEAN)));
    }
}
