package dev.pushlab.client;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.run.Capacity;
import dev.pushlab.client.run.ScenarioForecast;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    @Option(names = "--tls", description = "Count the bytes of TLS 1.3 at the IP layer.")
    private boolean tls;

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
        ScenarioForecast forecast = forecast();
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.print(OutputCodec.encode(forecast));
        } else {
            ForecastText.lines(forecast).forEach(out::println);
        }
        out.flush();
        return ExitCode.OK;
    }

    private ScenarioForecast forecast() {
        try {
            Scenario scenario = scenarioOptions.scenarioForAnyClients(
                    Subscribers.all().stream().map(Subscriber::name).toList());
            long clients = scenarioOptions.clients().orElse((long) scenario.clients());
            return ScenarioForecast.of(scenario, clients, tls, capacity());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
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
