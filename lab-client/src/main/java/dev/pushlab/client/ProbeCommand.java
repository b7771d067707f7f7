package dev.pushlab.client;

import dev.pushlab.client.run.Exchange;
import dev.pushlab.client.run.ExchangeProbe;
import dev.pushlab.client.run.ServerProcess;
import dev.pushlab.client.run.Target;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab probe}: one event over each transport, every byte shown. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Show one exchange of each transport, byte by byte.",
            "",
            "Examples:",
            "  lab probe                                 each transport, in turn",
            "  lab probe --transports websocket          one, its frames taken apart",
            "  lab probe --tls                           what was encrypted",
            "  lab probe --format json | less            for programs",
            "  lab probe --target http://127.0.0.1:8080  a server that runs already",
            "",
            "PUSHLAB_TOKEN holds such a server's token; without it an event stream is cut off at the end.",
            ""
        })
final class ProbeCommand implements Callable<Integer> {

    private static final String PAYLOAD = "Hello from lab probe";

    @Mixin
    private TargetOptions targetOptions;

    @Option(names = "--tls", description = "Let the server that is started speak TLS.")
    private boolean tls;

    @Option(names = "--transports", split = ",", paramLabel = "NAME", description = "Which to show, by comma (all).")
    private List<String> names;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "What to print (${DEFAULT-VALUE}).")
    private OutputFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        List<Subscriber> transports = transports();
        Target target = target();
        List<Exchange> exchanges;
        if (target != null) {
            exchanges = probe(transports, target);
        } else {
            try (ServerProcess server = ServerProcess.start(tls, List.of())) {
                exchanges = probe(transports, server.target());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.print(OutputCodec.encode(exchanges));
        } else {
            exchanges.forEach(exchange -> ExchangeText.lines(exchange).forEach(out::println));
        }
        out.flush();
        return exchanges.stream().allMatch(Exchange::complete) ? ExitCode.OK : ExitCode.NOT_CONCLUSIVE;
    }

    private Target target() {
        try {
            Target target = targetOptions.target();
            targetOptions.requireTls(tls);
            return target;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private List<Exchange> probe(List<Subscriber> transports, Target target) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        ExchangeProbe probe = new ExchangeProbe(target);
        List<Exchange> exchanges = new ArrayList<>();
        for (Subscriber transport : transports) {
            Exchange exchange = probe.run(transport, PAYLOAD);
            exchanges.add(exchange);
            if (!exchange.complete()) {
                err.println("lab: the exchange over " + exchange.transport() + " is not complete");
                err.flush();
            }
        }
        return exchanges;
    }

    private List<Subscriber> transports() {
        List<Subscriber> all = Subscribers.all();
        if (names == null) {
            return all;
        }
        List<String> known = all.stream().map(Subscriber::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(), "transports has '" + name + "'; allowed: " + String.join(", ", known));
            }
        }
        return all.stream().filter(one -> names.contains(one.name())).toList();
    }
}
