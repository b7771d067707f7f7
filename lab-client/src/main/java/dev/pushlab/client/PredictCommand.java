package dev.pushlab.client;

import dev.pushlab.client.result.Factor;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.run.Capacity;
import dev.pushlab.client.run.ScenarioForecast;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab predict}: what theory says of a scenario, without running it. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Say what theory expects of a scenario, without running it.",
            "",
            "Examples:",
            "  lab predict                                      of the standard comparison",
            "  lab predict --rate 0.1 --poll-interval 30s       of any other",
            "  lab predict --vary delay=10ms,100ms              in several settings",
            "  lab predict --clients 10000000                   at the scale of the internet",
            "  lab predict --clients 10000000 --capacity results/reference",
            "                                                   and on how many machines like that one",
            "  lab predict --capacity requests=20000,messages=80000,connections=50000",
            "                                                   or like one that can do this",
            "  lab predict --format json                        for programs",
            ""
        })
final class PredictCommand implements Callable<Integer> {

    @Mixin
    private ScenarioOptions scenarioOptions;

    @Option(
            names = "--capacity",
            paramLabel = "RESULT|FIGURES",
            description = "What one machine can do: a result whose server CPU time and memory tell it, or"
                    + " requests=, messages= (a second), gbit= (10^9 bit a second), connections=, memory=, connection="
                    + " (bytes), by comma.")
    private String capacity;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "What to print (${DEFAULT-VALUE}).")
    private OutputFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<ScenarioForecast> forecasts = forecasts();
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.print(OutputCodec.encode(forecasts));
        } else {
            ForecastText.lines(forecasts).forEach(out::println);
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<ScenarioForecast> forecasts() {
        try {
            Scenario scenario = scenarioOptions.scenarioForAnyClients(
                    Subscribers.all().stream().map(Subscriber::name).toList());
            Capacity machine = capacity();
            return Setting.of(scenario).stream()
                    .map(setting -> ScenarioForecast.of(setting, clients(setting), machine))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private long clients(Setting setting) {
        boolean isVaried = setting.values().containsKey(Factor.CLIENTS.key());
        long own = setting.scenario().clients();
        return isVaried ? own : scenarioOptions.clients().orElse(own);
    }

    private Capacity capacity() {
        if (capacity == null) {
            return null;
        }
        return capacity.contains("=")
                ? Capacity.given(capacity)
                : Capacity.measured(ResultFiles.read(Path.of(capacity)), capacity);
    }
}
