package dev.pushlab.client.claim;

import static dev.pushlab.client.claim.ClaimScenario.LONG_POLL;
import static dev.pushlab.client.claim.ClaimScenario.WEBSOCKET;

import dev.pushlab.client.result.Evidence;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Bandwidth can be saved further": bytes against CPU, per transport and payload. */
final class Compression implements Claim {

    private static final String COMPRESSION = "compression";
    private static final String PAYLOAD = "payload";

    @Override
    public String name() {
        return "compression";
    }

    @Override
    public Scenario scenario() {
        return ClaimScenario.of(
                name(),
                "Compression saves bandwidth further.",
                25,
                40,
                1,
                3,
                Map.of(COMPRESSION, List.of("off", "on"), PAYLOAD, List.of("30", "300", "3000")));
    }

    /** It holds for a transport and size where fewer bytes pass with compression. */
    @Override
    public Finding judge(RunResult result) {
        Cells cells = new Cells(result);
        if (!cells.areComplete()) {
            return Cells.inconclusive(name());
        }
        List<String> sizes = cells.values(PAYLOAD);
        List<String> transports = result.scenario().transports();
        long held = sizes.stream()
                .flatMap(size -> transports.stream().filter(transport -> isSmaller(cells, transport, size)))
                .count();
        List<Evidence> evidence = new ArrayList<>();
        for (String size : List.of(sizes.get(0), sizes.get(sizes.size() - 1))) {
            Optional<Interval> websocket = ratio(cells, WEBSOCKET, FigureKind.BYTES, size);
            Optional<Interval> longPoll = ratio(cells, LONG_POLL, FigureKind.BYTES, size);
            Optional<Interval> cpu = ratio(cells, WEBSOCKET, FigureKind.SERVER_CPU, size);
            if (websocket.isEmpty() || longPoll.isEmpty() || cpu.isEmpty()) {
                return Cells.inconclusive(name());
            }
            evidence.add(Evidence.of(Double.parseDouble(size), Unit.BYTES));
            evidence.add(Evidence.of(websocket.get()));
            evidence.add(Evidence.of(longPoll.get()));
            evidence.add(Evidence.of(cpu.get()));
        }
        return new Finding(name(), Cells.verdict(held, (long) sizes.size() * transports.size()), "measured", evidence);
    }

    private static boolean isSmaller(Cells cells, String transport, String size) {
        return cells.isLower(
                FigureKind.BYTES,
                cells.cell(transport, setting("on", size)),
                cells.cell(transport, setting("off", size)));
    }

    private static Optional<Interval> ratio(Cells cells, String transport, FigureKind kind, String size) {
        return cells.ratio(
                kind, cells.cell(transport, setting("on", size)), cells.cell(transport, setting("off", size)));
    }

    private static Map<String, String> setting(String compression, String size) {
        return Map.of(COMPRESSION, compression, PAYLOAD, size);
    }
}
