package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Scenario;

/** Puts what was asked into a sentence. */
final class Wording {

    private Wording() {}

    static String scenario(Scenario scenario, Words words) {
        return words.get(
                "scenario-sentence",
                Numbers.count(scenario.clients()),
                Numbers.exact(scenario.ratePerSecond()),
                words.get(Words.key("arrivals", scenario.arrivals())),
                Numbers.of(scenario.payloadBytes(), Unit.BYTES),
                Numbers.seconds(scenario.pollIntervalSeconds()),
                Numbers.seconds(scenario.holdSeconds()),
                words.get("trials", scenario.trials()),
                Numbers.seconds(scenario.durationSeconds()),
                Numbers.seconds(scenario.warmupSeconds()));
    }
}
