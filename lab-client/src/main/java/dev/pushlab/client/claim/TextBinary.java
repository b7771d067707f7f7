package dev.pushlab.client.claim;

import static dev.pushlab.client.claim.ClaimScenario.POLL;
import static dev.pushlab.client.claim.ClaimScenario.SSE;
import static dev.pushlab.client.claim.ClaimScenario.WEBSOCKET;

import dev.pushlab.client.result.Evidence;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.stats.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "It carries text and binary": bytes as bytes against bytes as base64 in JSON. */
final class TextBinary implements Claim {

    private static final String CONTENT = "content";
    private static final String PAYLOAD = "payload";

    @Override
    public String name() {
        return "text-binary";
    }

    @Override
    public Scenario scenario() {
        return ClaimScenario.of(
                name(),
                "WebSocket carries text and binary.",
                25,
                40,
                1,
                3,
                Map.of(CONTENT, List.of("text", "base64", "binary"), PAYLOAD, List.of("100", "4000")));
    }

    /** It holds for a size where WebSocket carries bytes in fewer bytes than base64 takes. */
    @Override
    public Finding judge(RunResult result) {
        Cells cells = new Cells(result);
        if (!cells.areComplete()) {
            return Cells.inconclusive(name());
        }
        List<String> sizes = cells.values(PAYLOAD);
        long held = sizes.stream()
                .filter(size -> cells.isLower(
                        FigureKind.BYTES,
                        cells.cell(WEBSOCKET, setting("binary", size)),
                        cells.cell(WEBSOCKET, setting("base64", size))))
                .count();
        String largest = sizes.get(sizes.size() - 1);
        Optional<Interval> websocket = saving(cells, WEBSOCKET, FigureKind.BYTES, largest);
        Optional<Interval> poll = saving(cells, POLL, FigureKind.BYTES, largest);
        Optional<Interval> sse = saving(cells, SSE, FigureKind.BYTES, largest);
        Optional<Interval> cpu = saving(cells, WEBSOCKET, FigureKind.SERVER_CPU, largest);
        if (websocket.isEmpty() || poll.isEmpty() || sse.isEmpty() || cpu.isEmpty()) {
            return Cells.inconclusive(name());
        }
        return new Finding(
                name(),
                Cells.verdict(held, sizes.size()),
                "measured",
                List.of(
                        Evidence.of(Double.parseDouble(largest), Unit.BYTES),
                        Evidence.of(websocket.get()),
                        Evidence.of(cpu.get()),
                        Evidence.of(poll.get()),
                        Evidence.of(sse.get())));
    }

    private static Map<String, String> setting(String content, String size) {
        return Map.of(CONTENT, content, PAYLOAD, size);
    }

    /** What binary takes of what base64 takes. */
    private static Optional<Interval> saving(Cells cells, String transport, FigureKind kind, String size) {
        return cells.ratio(
                kind, cells.cell(transport, setting("binary", size)), cells.cell(transport, setting("base64", size)));
    }
}
