package dev.pushlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged lab in a JVM of its own, as a shell would start it off a terminal; watched line by line. */
final class LabProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/lab-client.jar").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 45;

    private final Process process;
    private final BufferedReader stderr;
    private final List<String> errLines = new ArrayList<>();
    private final CompletableFuture<String> stdout;

    private LabProcess(Process process) {
        this.process = process;
        this.stderr = process.errorReader(UTF_8);
        // Read at once: a pipe that nobody empties would hold the lab up.
        this.stdout = CompletableFuture.supplyAsync(() -> readAll(process));
    }

    /**
     * Starts the lab.
     *
     * @param home folder that its {@code results} folder lies in
     */
    static LabProcess start(Path home, String... arguments) throws IOException {
        // A shell's background jobs ignore SIGINT, and so would all that they start: here it shall count.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpushlab.home=" + home,
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        // With these set a JVM says so on standard error.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return new LabProcess(builder.start());
    }

    private static String readAll(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line on standard error; the test's own limit of time ends the wait at last. */
    void awaitLine(String start) throws IOException {
        String line = readLine();
        while (line != null && !line.startsWith(start)) {
            line = readLine();
        }
        if (line == null) {
            throw new AssertionError("never said '" + start + "': " + errLines);
        }
    }

    private String readLine() throws IOException {
        String line = stderr.readLine();
        if (line != null) {
            errLines.add(line);
        }
        return line;
    }

    /** The server that it has started. */
    ProcessHandle server() {
        return process.children().findFirst().orElseThrow(() -> new AssertionError("there is no server's process"));
    }

    /** Sends a signal to this process, and to others with it. */
    void signal(String name, ProcessHandle... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        Stream.concat(Stream.of(process.toHandle()), Stream.of(more))
                .forEach(one -> command.add(Long.toString(one.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Waits for the end. */
    LabCall end() throws Exception {
        while (readLine() != null) {
            // All of it, to the end.
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the lab closed its streams and does not end");
        }
        return new LabCall(
                process.exitValue(), stdout.get(PATIENCE_SECONDS, TimeUnit.SECONDS), String.join("\n", errLines));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
