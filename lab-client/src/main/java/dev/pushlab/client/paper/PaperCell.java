package dev.pushlab.client.paper;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.protocol.TransportTotals;
import java.util.function.ToDoubleFunction;

/** A measured cell with what papers count: heads and framing of a message, without the lab's own envelope. */
record PaperCell(CellResult cell, Scenario scenario) {

    /** Clients of all trials together. */
    double clientTrials() {
        return (double) scenario.clients() * cell.trials().size();
    }

    double windowSeconds() {
        return scenario.durationSeconds() * cell.trials().size();
    }

    double windowRequests() {
        return sum(trial -> trial.windowRequests().total());
    }

    double windowEmpty() {
        return sum(
                trial -> trial.windowRequests().empty() + trial.windowRequests().timeout());
    }

    /** Requests that opened a stream. */
    double openings() {
        return sum(trial -> trial.requests().stream());
    }

    double windowDeliveries() {
        return sum(TrialResult::windowDeliveries);
    }

    /** Whether its messages come unasked. */
    boolean isStream() {
        return openings() > 0;
    }

    /** Heads of a request and of an answer with events; of a stream, what frames a message. */
    double headBytes() {
        if (isStream()) {
            return sum(trial -> framing(trial.bytes().client())
                            - framing(trial.bytes().setUp()))
                    / deliveries();
        }
        double requests = sum(trial -> trial.bytes().client().requests());
        double answers = requests - sum(trial -> trial.bytes().client().emptyAnswers());
        return sum(trial -> trial.bytes().client().toServer().heads()) / requests
                + sum(trial -> trial.bytes().client().toClient().heads()) / answers;
    }

    private static double framing(TransportTotals totals) {
        return totals.toClient().framing();
    }

    /** Payload of an event. */
    double payloadBytes() {
        return sum(trial -> trial.bytes().client().toClient().payload()) / deliveries();
    }

    /** IP packets an event, of the whole trial, without the lab's envelope and the handshake. */
    double ipBytes() {
        return sum(trial -> {
                    KernelCounts kernel = trial.kernel();
                    TransportTotals client = trial.bytes().client();
                    return kernel.ipBytesToServer()
                            + kernel.ipBytesToClient()
                            - client.toClient().envelope()
                            - client.toClient().handshake()
                            - client.toServer().handshake();
                })
                / deliveries();
    }

    private double deliveries() {
        return sum(trial -> trial.delivery().delivered());
    }

    private double sum(ToDoubleFunction<TrialResult> figure) {
        return cell.trials().stream().mapToDouble(figure).sum();
    }
}
