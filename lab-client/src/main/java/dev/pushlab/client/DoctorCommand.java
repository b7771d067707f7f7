package dev.pushlab.client;

import dev.pushlab.client.run.Diagnosis;
import dev.pushlab.client.run.Doctor;
import dev.pushlab.client.transport.Subscribers;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab doctor}: whether this machine can be trusted to measure. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Examine the instrument and the machine, in some seven seconds.",
            "",
            "Examples:",
            "  lab doctor                 what is measured, what is good enough, what to do",
            "  lab doctor --format json   the same for programs",
            "  lab doctor && lab run      measure only where it is worth it",
            "",
            "Exit code 0: fit to measure; 4: something makes results inconclusive.",
            ""
        })
final class DoctorCommand implements Callable<Integer> {

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
        PrintWriter err = spec.commandLine().getErr();
        err.println("examining, about 7 s");
        err.flush();
        Diagnosis diagnosis = Doctor.examine(Subscribers.all());
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.print(OutputCodec.encode(diagnosis));
        } else {
            DiagnosisText.lines(diagnosis).forEach(out::println);
        }
        out.flush();
        return diagnosis.good() ? ExitCode.OK : ExitCode.NOT_CONCLUSIVE;
    }
}
