package dev.pushlab.client.claim;

import static dev.pushlab.client.claim.ClaimScenario.POLL;
import static dev.pushlab.client.claim.ClaimScenario.WEBSOCKET;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.Evidence;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** "It costs memory and CPU to hold connections": of many subscribers, idle and active. */
final class ConnectionCost implements Claim {

    private static final String RATE = "rate";

    @Override
    public String name() {
        return "connection-cost";
    }

    @Override
    public Scenario scenario() {
        return ClaimScenario.of(
                name(),
                "It costs memory and CPU to hold connections.",
                500,
                1,
                3,
                3,
                Map.of("clients", List.of("200", "1000"), RATE, List.of("1", "4")));
    }

    /** It holds in a setting where a connection that WebSocket holds takes more heap than one that polling keeps. */
    @Override
    public Finding judge(RunResult result) {
        Cells cells = new Cells(result);
        if (!cells.areComplete() || result.cells().stream().anyMatch(ConnectionCost::isUnknown)) {
            return Cells.inconclusive(name());
        }
        List<Map<String, String>> settings = cells.settings();
        long held = settings.stream()
                .filter(setting -> cells.isLower(
                        FigureKind.SERVER_HEAP, cells.cell(POLL, setting), cells.cell(WEBSOCKET, setting)))
                .count();
        Map<String, String> idle = settings.get(settings.size() - 2);
        Map<String, String> active = settings.get(settings.size() - 1);
        CellResult websocket = cells.cell(WEBSOCKET, idle);
        CellResult poll = cells.cell(POLL, idle);
        return new Finding(
                name(),
                Cells.verdict(held, settings.size()),
                "measured",
                List.of(
                        Evidence.of(idle.get("clients")),
                        Evidence.of(websocket, FigureKind.SERVER_HEAP),
                        Evidence.of(poll, FigureKind.SERVER_HEAP),
                        Evidence.of(websocket, FigureKind.SERVER_RESIDENT),
                        Evidence.of(poll, FigureKind.SERVER_RESIDENT),
                        Evidence.of(idle.get(RATE)),
                        Evidence.of(cpuShare(websocket), Unit.COUNT),
                        Evidence.of(cpuShare(poll), Unit.COUNT),
                        Evidence.of(active.get(RATE)),
                        Evidence.of(cpuShare(cells.cell(WEBSOCKET, active)), Unit.COUNT)));
    }

    private static boolean isUnknown(CellResult cell) {
        return cell.figure(FigureKind.SERVER_HEAP).estimate() == null
                || cell.figure(FigureKind.SERVER_RESIDENT).estimate() == null;
    }

    /** Processors that the server kept busy, in percent of one. */
    private static double cpuShare(CellResult cell) {
        return cell.trials().stream()
                .map(TrialResult::machine)
                .filter(Objects::nonNull)
                .mapToDouble(machine ->
                        100.0 * machine.server().cpuNanos() / machine.server().windowNanos())
                .average()
                .orElse(0);
    }
}
