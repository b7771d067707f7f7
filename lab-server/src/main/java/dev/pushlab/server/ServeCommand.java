package dev.pushlab.server;

import dev.pushlab.server.access.ControlToken;
import dev.pushlab.server.transport.EndpointSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab serve}: runs the server by itself, until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = {
            "Serve the event feed over poll, long-poll, websocket and sse.",
            "",
            "Examples:",
            "  lab serve                     on http://127.0.0.1:8080",
            "  lab serve --port 0            on a free port, which is printed",
            "  PUSHLAB_TOKEN=… lab serve     with a control token of your own",
            "  lab serve --tls               with a certificate made at the start",
            "  lab serve --tls-port 8443     plain, and by TLS at another port",
            "  lab serve --keystore my.p12   with yours (PUSHLAB_KEYSTORE_PASSWORD opens it)",
            ""
        })
public final class ServeCommand implements Callable<Integer> {

    /** Environment variable with the control token: arguments could be read by every user of the machine. */
    public static final String TOKEN_VARIABLE = "PUSHLAB_TOKEN";

    /** What Jetty has to say at every start is nothing that a user asked for. Held, or the level would be forgotten. */
    private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

    /** Environment variable with the password of the keystore. */
    public static final String KEYSTORE_PASSWORD_VARIABLE = "PUSHLAB_KEYSTORE_PASSWORD";

    private static final int OK = 0;
    private static final int USAGE = 2;

    @Option(names = "--host", defaultValue = ServerSettings.LOOPBACK, description = "Address (${DEFAULT-VALUE}).")
    private String host;

    @Option(names = "--port", defaultValue = "8080", description = "Port, 0 for a free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--history", defaultValue = "16384", description = "Events kept (${DEFAULT-VALUE}).")
    private int history;

    @Option(names = "--tls", description = "Speak TLS, with a certificate made at the start.")
    private boolean tls;

    @Option(
            names = "--tls-port",
            paramLabel = "PORT",
            description = "Speak TLS at this port too, 0 for a free one; it is printed second.")
    private Integer tlsPort;

    @Option(names = "--keystore", paramLabel = "FILE", description = "Speak TLS with this PKCS#12 file.")
    private Path keystore;

    @Mixin
    private AccessOptions access;

    @Option(names = "--until-stdin-closes", hidden = true, description = "End with the process that started it.")
    private boolean untilStdinCloses;

    @Spec
    private CommandSpec spec;

    /** The server as a program of its own. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new ServeCommand()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        JETTY_LOG.setLevel(Level.WARNING);
        String given = System.getenv(TOKEN_VARIABLE);
        String token = given == null || given.isEmpty() ? ControlToken.random() : given;
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        CountDownLatch stop = new CountDownLatch(1);
        LabServer server;
        try {
            int second = tlsPort == null ? ServerSettings.NO_PORT : tlsPort;
            server = LabServer.start(new ServerSettings(
                    host, port, history, token, keystore(), second, EndpointSettings.DEFAULT, access.rules(host, err)));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (IOException e) {
            err.println("cannot listen on " + host + ":" + port + ": " + rootMessage(e)
                    + "; choose another --port, or 0 for a free one");
            return USAGE;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
        server.uris().forEach(out::println);
        out.flush();
        if (token != given) {
            err.println("control token: " + token + " (or choose one in " + TOKEN_VARIABLE + ")");
        }
        if (untilStdinCloses) {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } else {
            stop.await();
        }
        return OK;
    }

    private Keystore keystore() throws IOException {
        if (keystore != null) {
            String password = System.getenv(KEYSTORE_PASSWORD_VARIABLE);
            if (password == null || !Files.isReadable(keystore)) {
                throw new IllegalArgumentException("keystore is " + keystore
                        + "; allowed: a readable PKCS#12 file, with its password in " + KEYSTORE_PASSWORD_VARIABLE);
            }
            return new Keystore(keystore, password);
        }
        if (!tls && tlsPort == null) {
            return null;
        }
        Path folder = Files.createTempDirectory("pushlab");
        Path made = folder.resolve("lab.p12");
        // Deleted in the reverse order.
        folder.toFile().deleteOnExit();
        made.toFile().deleteOnExit();
        String password = ControlToken.random();
        SelfMadeCertificate.write(made, password);
        return new Keystore(made, password);
    }

    private static String rootMessage(IOException e) {
        return e.getCause() instanceof BindException bind ? bind.getMessage() : e.getMessage();
    }
}
