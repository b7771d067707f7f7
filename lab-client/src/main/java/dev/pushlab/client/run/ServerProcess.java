package dev.pushlab.client.run;

import dev.pushlab.server.ServeCommand;
import dev.pushlab.server.access.ControlToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A lab server in a JVM of its own, so that what it costs can be told apart from what the generator costs. It ends with
 * this process, whatever becomes of it: its standard input closes then.
 */
public final class ServerProcess implements AutoCloseable {

    private static final long GOODBYE_SECONDS = 5;

    private final Process process;
    private final URI uri;
    private final String token;

    private ServerProcess(Process process, URI uri, String token) {
        this.process = process;
        this.uri = uri;
        this.token = token;
    }

    /**
     * Starts a server on a free loopback port and waits until it listens.
     *
     * @param moreArguments further arguments of {@code lab serve}
     * @throws UnreachableServer when it does not start
     */
    public static ServerProcess start(List<String> moreArguments) {
        String token = ControlToken.random();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServeCommand.class.getName(),
                "--port",
                "0",
                "--until-stdin-closes"));
        command.addAll(moreArguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(ServeCommand.TOKEN_VARIABLE, token);
        try {
            Process process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            if (line == null) {
                throw new UnreachableServer("the server's JVM ended with " + process.waitFor() + " at its start", null);
            }
            return new ServerProcess(process, URI.create(line), token);
        } catch (IOException e) {
            throw new UnreachableServer("the server's JVM cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableServer("interrupted while the server started", e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return uri;
    }

    /** Its control token. */
    public String token() {
        return token;
    }

    /** Its process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to end, and ends it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
