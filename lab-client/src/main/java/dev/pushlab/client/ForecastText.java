package dev.pushlab.client;

import dev.pushlab.client.report.Numbers;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.run.CostCrossover;
import dev.pushlab.client.run.ScenarioForecast;
import dev.pushlab.client.run.TransportForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A forecast for people: a column a transport, a row a figure. */
final class ForecastText {

    private static final int LABEL = 34;
    private static final int FIELD = 16;
    private static final double SMALLEST_SHARE = 1e-4;
    private static final String NOTHING = "–";

    private final ScenarioForecast forecast;
    private final List<String> lines = new ArrayList<>();

    private ForecastText(ScenarioForecast forecast) {
        this.forecast = forecast;
    }

    /** Lines of at most 100 columns, as long as there are no more than four transports. */
    static List<String> lines(List<ScenarioForecast> forecasts) {
        List<String> all = new ArrayList<>();
        for (ScenarioForecast forecast : forecasts) {
            if (!all.isEmpty()) {
                all.add("");
            }
            all.addAll(new ForecastText(forecast).lines());
        }
        return all;
    }

    private List<String> lines() {
        String name = Setting.nameOf(forecast.scenario().name(), forecast.setting());
        lines.add(name + ": what theory expects; nothing was measured");
        lines.add(ScenariosText.setting(forecast.scenario(), forecast.clients()));
        lines.add("");
        row("delivery latency", TransportForecast::transport);
        millis("  mean", TransportForecast::meanMillis);
        row("  mean of one client, by its phase", ForecastText::range);
        millis("  p50", TransportForecast::p50Millis);
        millis("  p90", TransportForecast::p90Millis);
        millis("  p95", TransportForecast::p95Millis);
        millis("  p99", TransportForecast::p99Millis);
        millis("  max", TransportForecast::maxMillis);
        lines.add("one client");
        number("  requests a second", TransportForecast::requestsPerSecond);
        number("  requests per event", TransportForecast::requestsPerEvent);
        row("  empty answers", one -> share(one.emptyShare()));
        number("  events an answer or write", TransportForecast::eventsPerAnswer);
        bytes("  application bytes per event", TransportForecast::appBytesPerEvent);
        bytes("  IP bytes per event", TransportForecast::ipBytesPerEvent);
        bytes("  bytes to open its stream", TransportForecast::openingBytes);
        lines.add("all clients");
        row("  connections", one -> Numbers.count(one.all().connections()));
        number("  requests a second", one -> one.all().requestsPerSecond());
        number("  messages a second", one -> one.all().messagesPerSecond());
        row("  application traffic", one -> gigabits(one.all().appGigabitsPerSecond()));
        row(
                "  IP traffic" + (forecast.scenario().tls() ? ", with TLS" : ""),
                one -> gigabits(one.all().ipGigabitsPerSecond()));
        machines();
        crossovers();
        return lines;
    }

    private void machines() {
        if (forecast.capacity() == null) {
            lines.add("");
            lines.add("Machines: --capacity says what one can do, or which result tells it.");
            return;
        }
        bytes("  memory of the connections", TransportForecast::memoryBytes);
        row(
                "  machines",
                one -> one.fleet() == null ? NOTHING : Numbers.count(one.fleet().machines()));
        row(
                "  what runs out first",
                one -> one.fleet() == null ? NOTHING : one.fleet().limit());
        lines.add("");
        lines.add("Capacity of a machine: " + forecast.capacity() + ".");
    }

    private void crossovers() {
        lines.add("");
        lines.add("Where they change places, for independent events:");
        for (CostCrossover crossover : forecast.crossovers()) {
            lines.add("  above " + Numbers.digits(crossover.eventsPerSecond()) + " events/s, " + crossover.dearer()
                    + " costs more " + crossover.cost().title() + " than " + crossover.cheaper());
        }
        if (forecast.crossovers().isEmpty()) {
            lines.add("  nowhere");
        }
    }

    private void millis(String label, Function<TransportForecast, Double> figure) {
        row(label, one -> Numbers.of(1e6 * figure.apply(one), Unit.NANOS));
    }

    private void number(String label, Function<TransportForecast, Double> figure) {
        row(label, one -> Numbers.digits(figure.apply(one)));
    }

    private void bytes(String label, Function<TransportForecast, Double> figure) {
        row(label, one -> figure.apply(one) == null ? NOTHING : Numbers.of(figure.apply(one), Unit.BYTES));
    }

    /** A row; none where no transport has anything to tell. */
    private void row(String label, Function<TransportForecast, String> text) {
        List<String> fields = forecast.transports().stream().map(text).toList();
        if (fields.stream().allMatch(NOTHING::equals)) {
            return;
        }
        StringBuilder line = new StringBuilder(("%-" + LABEL + "s").formatted(label));
        fields.forEach(field -> line.append(("%" + FIELD + "s").formatted(field)));
        lines.add(line.toString());
    }

    private static String range(TransportForecast one) {
        if (Objects.equals(one.leastMeanMillis(), one.greatestMeanMillis())) {
            return NOTHING;
        }
        return Numbers.digits(one.leastMeanMillis()) + " to " + Numbers.of(1e6 * one.greatestMeanMillis(), Unit.NANOS);
    }

    private static String share(double share) {
        return share > 0 && share < SMALLEST_SHARE ? "< " + Numbers.percent(SMALLEST_SHARE) : Numbers.percent(share);
    }

    private static String gigabits(double perSecond) {
        return perSecond >= 0.1 ? Numbers.digits(perSecond) + " Gbit/s" : Numbers.digits(perSecond * 1e3) + " Mbit/s";
    }
}
