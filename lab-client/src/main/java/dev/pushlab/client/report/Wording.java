package dev.pushlab.client.report;

import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.FanOut;
import dev.pushlab.protocol.HttpVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what was asked into a sentence. */
final class Wording {

    private Wording() {}

    static String scenario(Scenario scenario, Words words) {
        String sentence = sentence(scenario, words);
        String besides = String.join(words.get("comma"), besides(scenario));
        String varied = scenario.vary().entrySet().stream()
                .map(factor -> factor.getKey() + " " + String.join(", ", factor.getValue()))
                .map(PlainText::visible)
                .collect(Collectors.joining(words.get("list-separator")));
        String whole = besides.isEmpty() ? sentence : words.get("scenario-besides", sentence, besides);
        return varied.isEmpty() ? whole : words.get("scenario-varied", whole, varied);
    }

    /** What is not as it usually is. */
    private static List<String> besides(Scenario scenario) {
        Map<String, Boolean> unusual = new LinkedHashMap<>();
        unusual.put(
                "content " + scenario.content().name().toLowerCase(Locale.ROOT), scenario.content() != Content.TEXT);
        unusual.put("TLS", scenario.tls());
        unusual.put("compression", scenario.compression());
        unusual.put("heads " + scenario.heads(), !scenario.heads().equals(Scenario.MINIMAL_HEADS));
        unusual.put("HTTP/" + scenario.http(), !scenario.http().equals(HttpVersion.HTTP_1_1.number()));
        unusual.put(
                "fan-out " + scenario.fanOut().name().toLowerCase(Locale.ROOT), scenario.fanOut() != FanOut.ROTATING);
        unusual.put("network " + scenario.network(), !scenario.network().equals(Scenario.LOOPBACK));
        unusual.put("delay " + Numbers.of(1e6 * scenario.delayMillis(), Unit.NANOS), scenario.delayMillis() > 0);
        unusual.put("jitter " + Numbers.of(1e6 * scenario.jitterMillis(), Unit.NANOS), scenario.jitterMillis() > 0);
        unusual.put(
                "bandwidth " + Numbers.exact(scenario.kilobitsPerSecond()) + " kbit/s",
                scenario.kilobitsPerSecond() > 0);
        return unusual.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> PlainText.visible(entry.getKey()))
                .toList();
    }

    private static String sentence(Scenario scenario, Words words) {
        return words.get(
                "scenario-sentence",
                value(scenario, Factor.CLIENTS, Numbers.count(scenario.clients())),
                value(scenario, Factor.RATE, Numbers.exact(scenario.ratePerSecond())),
                value(scenario, Factor.ARRIVALS, words.get(Words.key("arrivals", scenario.arrivals()))),
                value(scenario, Factor.PAYLOAD, Numbers.of(scenario.payloadBytes(), Unit.BYTES)),
                value(scenario, Factor.POLL_INTERVAL, Numbers.seconds(scenario.pollIntervalSeconds())),
                value(scenario, Factor.HOLD, Numbers.seconds(scenario.holdSeconds())),
                words.get("trials", scenario.trials()),
                Numbers.seconds(scenario.durationSeconds()),
                Numbers.seconds(scenario.warmupSeconds()));
    }

    /** What is varied has no value of its own. */
    private static String value(Scenario scenario, Factor factor, String fixed) {
        List<String> values = scenario.vary().get(factor.key());
        return values == null ? fixed : PlainText.visible(String.join(" | ", values));
    }
}
