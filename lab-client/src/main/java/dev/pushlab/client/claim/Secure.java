package dev.pushlab.client.claim;

import static dev.pushlab.client.claim.ClaimScenario.LONG_POLL;
import static dev.pushlab.client.claim.ClaimScenario.WEBSOCKET;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.Evidence;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import java.util.List;
import java.util.Map;

/** "wss is WebSocket's https": what TLS adds to connecting, bytes and CPU, beside what it adds to the others. */
final class Secure implements Claim {

    private static final String TLS = "tls";

    @Override
    public String name() {
        return "secure";
    }

    @Override
    public Scenario scenario() {
        return ClaimScenario.of(
                name(),
                "wss is to WebSocket what https is to HTTP.",
                25,
                20,
                1.5,
                5,
                Map.of(TLS, List.of("off", "on")));
    }

    /** It holds against a transport to which TLS adds more bytes an event than to WebSocket. */
    @Override
    public Finding judge(RunResult result) {
        Cells cells = new Cells(result);
        if (!cells.areComplete()) {
            return Cells.inconclusive(name());
        }
        List<String> others = result.scenario().transports().stream()
                .filter(transport -> !transport.equals(WEBSOCKET))
                .toList();
        double own = added(cells, WEBSOCKET, FigureKind.BYTES);
        long held = others.stream()
                .filter(other -> own <= 1.01 * added(cells, other, FigureKind.BYTES))
                .count();
        CellResult plain = cells.cell(WEBSOCKET, Map.of(TLS, "off"));
        CellResult encrypted = cells.cell(WEBSOCKET, Map.of(TLS, "on"));
        return new Finding(
                name(),
                Cells.verdict(held, others.size()),
                "measured",
                List.of(
                        Evidence.of(encrypted, FigureKind.CONNECT),
                        Evidence.of(plain, FigureKind.CONNECT),
                        Evidence.of(added(cells, WEBSOCKET, FigureKind.SET_UP), Unit.BYTES),
                        Evidence.of(own, Unit.BYTES),
                        Evidence.of(added(cells, LONG_POLL, FigureKind.BYTES), Unit.BYTES),
                        Evidence.of(encrypted, FigureKind.SERVER_CPU),
                        Evidence.of(plain, FigureKind.SERVER_CPU)));
    }

    private static double added(Cells cells, String transport, FigureKind kind) {
        return cells.cell(transport, Map.of(TLS, "on")).figure(kind).estimate()
                - cells.cell(transport, Map.of(TLS, "off")).figure(kind).estimate();
    }
}
