package dev.pushlab.client.run;

import dev.pushlab.server.SelfMadeCertificate;
import dev.pushlab.server.ServeCommand;
import dev.pushlab.server.access.ControlToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * A lab server in a JVM of its own, so that what it costs can be told apart from what the generator costs. It ends with
 * this process, whatever becomes of it: its standard input closes then.
 */
public final class ServerProcess implements AutoCloseable {

    private static final long GOODBYE_SECONDS = 2;

    private final Process process;
    private final Target target;

    private ServerProcess(Process process, Target target) {
        this.process = process;
        this.target = target;
    }

    /**
     * Starts a server on a free loopback port, unless the arguments name one, and waits until it listens.
     *
     * @param tls whether it speaks TLS, with a certificate that is made for it and trusted explicitly
     * @param moreArguments further arguments of {@code lab serve}
     * @throws UnreachableServer when it does not start
     */
    public static ServerProcess start(boolean tls, List<String> moreArguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServeCommand.class.getName(),
                "--until-stdin-closes"));
        if (!moreArguments.contains("--port")) {
            command.addAll(List.of("--port", "0"));
        }
        command.addAll(moreArguments);
        try {
            return tls ? startWithTls(command) : start(command, Map.of(), null);
        } catch (IOException e) {
            throw new UnreachableServer("the server's JVM cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableServer("interrupted while the server started", e);
        }
    }

    /**
     * Likewise, for a server that speaks both, plain and TLS.
     *
     * @param moreArguments further arguments of {@code lab serve}
     */
    public static ServerProcess startWithBoth(List<String> moreArguments) {
        return start(
                true,
                Stream.concat(Stream.of("--tls-port", "0"), moreArguments.stream())
                        .toList());
    }

    private static ServerProcess startWithTls(List<String> command) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pushlab");
        Path keystore = folder.resolve("lab.p12");
        String password = ControlToken.random();
        try {
            SelfMadeCertificate.write(keystore, password);
            command.addAll(List.of("--keystore", keystore.toString()));
            Map<String, String> environment = Map.of(ServeCommand.KEYSTORE_PASSWORD_VARIABLE, password);
            return start(command, environment, Trust.inKeystore(keystore, password));
        } finally {
            // Both sides have read it by now.
            Files.deleteIfExists(keystore);
            Files.delete(folder);
        }
    }

    private static ServerProcess start(List<String> command, Map<String, String> environment, SSLContext trust)
            throws IOException, InterruptedException {
        String token = ControlToken.random();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().put(ServeCommand.TOKEN_VARIABLE, token);
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new UnreachableServer("the server's JVM ended with " + process.waitFor() + " at its start", null);
        }
        String second = builder.command().contains("--tls-port") ? out.readLine() : null;
        return new ServerProcess(
                process, new Target(URI.create(line), second == null ? null : URI.create(second), token, trust));
    }

    /** How to reach it. */
    public Target target() {
        return target;
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
