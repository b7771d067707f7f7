package dev.pushlab.client;

import dev.pushlab.client.run.UnreachableServer;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServeCommand;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code lab}: the lab's one program. Results go to standard output, everything else to standard error. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        subcommands = {
            ServeCommand.class,
            RunCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            PredictCommand.class,
            ProbeCommand.class,
            DoctorCommand.class,
            ScenariosCommand.class,
            SoakCommand.class
        },
        header = {
            "Measures polling, long-poll, WebSocket and server-sent events on one event feed.",
            "",
            "Examples:",
            "  lab run                       the standard comparison, about a minute",
            "  lab run --scenario smoke      a first look, about ten seconds",
            "  lab serve                     the server by itself",
            ""
        })
public final class LabCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and ends with its {@link ExitCode}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line, for {@link #main} and for tests. */
    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new LabCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(Duration.class, new DurationConverter());
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setUsageHelpWidth(100);
        commandLine.setParameterExceptionHandler(LabCommand::refuse);
        commandLine.setExecutionExceptionHandler(LabCommand::explain);
        return commandLine;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What is wrong in one line, and where to read on: the whole usage would push that line out of sight. */
    private static int refuse(CommandLine.ParameterException wrong, String[] args) {
        CommandLine commandLine = wrong.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("lab: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (failure instanceof UnreachableServer) {
            commandLine.getErr().println("lab: " + failure.getMessage());
            return ExitCode.UNREACHABLE;
        }
        failure.printStackTrace(commandLine.getErr());
        commandLine.getErr().println("lab: a fault of the lab itself; please report it with the lines above");
        return ExitCode.INTERNAL;
    }

    /** Says the version. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"lab " + LabServer.VERSION};
        }
    }
}
