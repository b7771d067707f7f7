package dev.pushlab.client;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.run.ScenarioCost;
import dev.pushlab.client.run.TransportCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scenarios for people: what each asks, how long it takes, what theory expects of it. */
final class ScenariosText {

    private static final String INDENT = "    ";
    private static final String HEADS = "%-22s%13s%13s%13s%15s%15s";
    private static final String ROW = "%-22s%,13d%,13d%,13d%,15d%12s ms";

    private ScenariosText() {}

    /** Lines of at most 100 columns. */
    static List<String> lines(List<ScenarioCost> costs) {
        List<String> lines = new ArrayList<>();
        for (ScenarioCost cost : costs) {
            Scenario scenario = cost.scenario();
            lines.add("%-10s %s".formatted(scenario.name(), scenario.description()));
            lines.add(INDENT + length(cost));
            lines.add(INDENT + setting(scenario, scenario.clients()));
            lines.add(INDENT
                    + HEADS.formatted(
                            "all trials measured", "deliveries", "requests", "messages", "bytes", "mean latency"));
            for (TransportCost transport : cost.transports()) {
                lines.add(INDENT
                        + String.format(
                                Locale.ROOT,
                                ROW,
                                "  " + transport.transport(),
                                cost.deliveries(),
                                transport.requests(),
                                transport.messages(),
                                transport.bytes(),
                                plain(Math.rint(10 * transport.meanMillis()) / 10)));
            }
            lines.add("");
        }
        lines.add("Requests, messages, bytes and latency are what theory expects of a host that takes no time.");
        return lines;
    }

    private static String length(ScenarioCost cost) {
        Scenario scenario = cost.scenario();
        return String.format(
                Locale.ROOT,
                "about %.0f s: %d x %d transports x (%s s warm-up + %s s measured + what is around them)",
                cost.aboutSeconds(),
                scenario.trials(),
                scenario.transports().size(),
                plain(scenario.warmupSeconds()),
                plain(scenario.durationSeconds()));
    }

    /** What a scenario asks, at some number of clients. */
    static String setting(Scenario scenario, long clients) {
        return String.format(
                Locale.ROOT,
                "%,d clients, %s events/s %s, %d B payload, poll every %s s, hold %s s",
                clients,
                plain(scenario.ratePerSecond()),
                scenario.arrivals().name().toLowerCase(Locale.ROOT),
                scenario.payloadBytes(),
                plain(scenario.pollIntervalSeconds()),
                plain(scenario.holdSeconds()));
    }

    private static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
