package dev.pushlab.client.claim;

import static dev.pushlab.client.claim.ClaimScenario.LONG_POLL;
import static dev.pushlab.client.claim.ClaimScenario.POLL;
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

/** "One handshake, then push": after how many events the upgrade has paid for itself. */
final class Handshake implements Claim {

    @Override
    public String name() {
        return "handshake";
    }

    @Override
    public Scenario scenario() {
        return ClaimScenario.of(name(), "One handshake, then push.", 25, 4, 3, 5, Map.of());
    }

    /** It holds against a transport whose events take more bytes: then a number of events pays for the handshake. */
    @Override
    public Finding judge(RunResult result) {
        Cells cells = new Cells(result);
        if (!cells.areComplete()) {
            return Cells.inconclusive(name());
        }
        CellResult websocket = cells.cell(WEBSOCKET, Map.of());
        CellResult poll = cells.cell(POLL, Map.of());
        CellResult longPoll = cells.cell(LONG_POLL, Map.of());
        long held = List.of(poll, longPoll).stream()
                .filter(other -> cells.isLower(FigureKind.BYTES, websocket, other))
                .count();
        String sentence = held == 2 ? "measured" : "never";
        return new Finding(
                name(),
                Cells.verdict(held, 2),
                sentence,
                List.of(
                        Evidence.of(websocket, FigureKind.SET_UP),
                        Evidence.of(websocket, FigureKind.CONNECT),
                        Evidence.of(websocket, FigureKind.BYTES),
                        Evidence.of(longPoll, FigureKind.BYTES),
                        Evidence.of(events(websocket, longPoll), Unit.COUNT),
                        Evidence.of(poll, FigureKind.BYTES),
                        Evidence.of(events(websocket, poll), Unit.COUNT)));
    }

    /** Events whose saving is as large as what setting up takes more. */
    private static double events(CellResult websocket, CellResult other) {
        double more = of(websocket, FigureKind.SET_UP) - of(other, FigureKind.SET_UP);
        return more / (of(other, FigureKind.BYTES) - of(websocket, FigureKind.BYTES));
    }

    private static double of(CellResult cell, FigureKind kind) {
        return cell.figure(kind).estimate();
    }
}
