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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** "It saves requests and bandwidth": requests and bytes an event against the event rate, and where the order turns. */
final class NetworkLoad implements Claim {

    private static final String RATE = "rate";

    @Override
    public String name() {
        return "network-load";
    }

    @Override
    public Scenario scenario() {
        return ClaimScenario.of(
                name(),
                "WebSocket saves requests and bandwidth.",
                25,
                10,
                2,
                3,
                Map.of(RATE, List.of("1", "4", "16", "64")));
    }

    /** It holds at a rate where WebSocket takes fewer bytes than polling and than long-polling. */
    @Override
    public Finding judge(RunResult result) {
        Cells cells = new Cells(result);
        if (!cells.areComplete()) {
            return Cells.inconclusive(name());
        }
        List<String> rates = cells.values(RATE);
        long held = rates.stream()
                .filter(rate -> isCheaper(cells, WEBSOCKET, POLL, rate) && isCheaper(cells, WEBSOCKET, LONG_POLL, rate))
                .count();
        String lowest = rates.get(0);
        String highest = rates.get(rates.size() - 1);
        List<Evidence> evidence = new ArrayList<>();
        for (String rate : List.of(lowest, highest)) {
            evidence.add(Evidence.of(rate));
            for (String transport : List.of(WEBSOCKET, POLL, LONG_POLL)) {
                evidence.add(Evidence.of(cell(cells, transport, rate), FigureKind.BYTES));
            }
        }
        OptionalDouble turn = turn(cells, rates);
        turn.ifPresent(rate -> evidence.add(Evidence.of(rate, Unit.COUNT)));
        String sentence = turn.isPresent() ? "turns" : "measured";
        return new Finding(name(), Cells.verdict(held, rates.size()), sentence, evidence);
    }

    private static CellResult cell(Cells cells, String transport, String rate) {
        return cells.cell(transport, Map.of(RATE, rate));
    }

    private static boolean isCheaper(Cells cells, String transport, String other, String rate) {
        return cells.isLower(FigureKind.BYTES, cell(cells, transport, rate), cell(cells, other, rate));
    }

    /**
     * The rate above which polling takes fewer bytes than WebSocket: where the straight lines between the two
     * neighbouring rates meet, both axes logarithmic.
     */
    private static OptionalDouble turn(Cells cells, List<String> rates) {
        for (int i = 1; i < rates.size(); i++) {
            String below = rates.get(i - 1);
            String above = rates.get(i);
            if (isCheaper(cells, WEBSOCKET, POLL, below) && isCheaper(cells, POLL, WEBSOCKET, above)) {
                double before = advantage(cells, below);
                double after = advantage(cells, above);
                double share = before / (before - after);
                double log = Math.log(Double.parseDouble(below));
                return OptionalDouble.of(Math.exp(log + share * (Math.log(Double.parseDouble(above)) - log)));
            }
        }
        return OptionalDouble.empty();
    }

    /** Logarithm of how many times the bytes of WebSocket polling takes. */
    private static double advantage(Cells cells, String rate) {
        return Math.log(cell(cells, POLL, rate).figure(FigureKind.BYTES).estimate()
                / cell(cells, WEBSOCKET, rate).figure(FigureKind.BYTES).estimate());
    }
}
