package dev.pushlab.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * A command line, run in this process: what a shell would see of it.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
record LabCall(int exit, String out, String err) {

    static LabCall of(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine lab = LabCommand.commandLine();
        lab.setOut(new PrintWriter(out));
        lab.setErr(new PrintWriter(err));
        int exit = lab.execute(arguments.toArray(String[]::new));
        lab.getOut().flush();
        lab.getErr().flush();
        return new LabCall(exit, out.toString(), err.toString());
    }
}
