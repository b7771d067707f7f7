package dev.pushlab.client.paper;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.protocol.FrameCounts;
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
            double frames = sum(trial -> frames(trial.bytes().window().framesToClient()));
            return sum(trial -> trial.bytes().window().toClient().framing())
                    / (frames > 0 ? frames : windowDeliveries());
        }
        double requests = sum(trial -> trial.bytes().client().requests());
        double answers = requests - sum(trial -> trial.bytes().client().emptyAnswers());
        return sum(trial -> trial.bytes().client().toServer().heads()) / requests
                + sum(trial -> trial.bytes().client().toClient().heads()) / answers;
    }

    private static double frames(FrameCounts frames) {
        return frames.text() + frames.binary();
    }

    /** Payload of an event. */
    double payloadBytes() {
        return sum(trial -> trial.bytes().client().toClient().payload()) / deliveries();
    }

    /** IP packets of a poll or a message with heads and payload; what the packets add is counted by the kernel. */
    double ipBytes() {
        double packets = sum(trial -> {
            KernelCounts kernel = trial.kernel();
            return kernel.ipBytesToServer()
                    + kernel.ipBytesToClient()
                    - kernel.toServerBytes()
                    - kernel.toClientBytes();
        });
        double messages =
                isStream() ? deliveries() : sum(trial -> trial.bytes().client().requests());
        return headBytes() + payloadBytes() + packets / messages;
    }

    private double deliveries() {
        return sum(trial -> trial.delivery().delivered());
    }

    private double sum(ToDoubleFunction<TrialResult> figure) {
        return cell.trials().stream().mapToDouble(figure).sum();
    }
}
