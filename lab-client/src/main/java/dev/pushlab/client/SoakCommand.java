package dev.pushlab.client;

import dev.pushlab.client.fault.SoakOutcome;
import dev.pushlab.client.fault.SoakTrial;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab soak}: looks for what grows under a long steady load. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        header = {
            "Load a server for long, with subscribers that come and go, and tell what grows.",
            "",
            "Examples:",
            "  lab soak                  half an hour",
            "  lab soak --duration 2m    a short one",
            ""
        })
final class SoakCommand implements Callable<Integer> {

    private static final Duration SHORTEST = Duration.ofSeconds(9);

    @Option(
            names = "--duration",
            defaultValue = "30m",
            paramLabel = "TIME",
            description = "How long (${DEFAULT-VALUE}).")
    private Duration duration;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (duration.compareTo(SHORTEST) < 0) {
            throw new ParameterException(
                    spec.commandLine(), "duration is " + duration.toSeconds() + "s; allowed: 9s and more");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("| heap after collection | threads | descriptors | subscribers left |");
        out.println("|--:|--:|--:|--:|");
        Interruption interruption = Interruption.ofThisThread();
        try {
            SoakOutcome outcome = new SoakTrial(duration, reading -> {
                        out.println(String.format(
                                Locale.ROOT,
                                "| %.1f MB | %d | %d | %d |",
                                reading.heapBytes() / 1e6,
                                reading.threads(),
                                reading.descriptors(),
                                reading.subscribers()));
                        out.flush();
                    })
                    .run();
            out.println();
            out.println(outcome.connections() + " subscriptions came and went; "
                    + (outcome.growth().isEmpty() ? "nothing grew" : "grew: " + outcome.growth()));
            return outcome.growth().isEmpty() ? ExitCode.OK : ExitCode.LIMIT_NOT_MET;
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED;
        } finally {
            interruption.end();
            out.flush();
        }
    }
}
