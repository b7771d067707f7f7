package dev.pushlab.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * A {@code lab} command run by a test within its own JVM; servers are JVMs of their own all the same.
 *
 * @param exit how it ended
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record LabRun(int exit, String out, String err) {

    static LabRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine lab = LabCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = lab.execute(arguments);
        return new LabRun(exit, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
