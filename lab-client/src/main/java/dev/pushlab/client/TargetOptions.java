package dev.pushlab.client;

import dev.pushlab.client.run.Target;
import dev.pushlab.client.run.Trust;
import dev.pushlab.server.ServeCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import picocli.CommandLine.Option;

/** Which server to work with: one that runs already, or one that is started for the purpose. */
final class TargetOptions {

    @Option(names = "--target", paramLabel = "URL", description = "A server that runs already.")
    private URI uri;

    @Option(names = "--trust", paramLabel = "FILE", description = "PEM file with the certificate to trust.")
    private Path trust;

    /**
     * The server that was named, or null.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    Target target() {
        if (uri == null) {
            return null;
        }
        boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!isWeb || uri.getHost() == null || uri.getPort() < 0) {
            throw new IllegalArgumentException(
                    "target is '" + uri + "'; allowed: http://host:port or https://host:port");
        }
        return new Target(uri, System.getenv(ServeCommand.TOKEN_VARIABLE), trust());
    }

    /**
     * Refuses TLS with a server that does not speak it.
     *
     * @throws IllegalArgumentException when one was named that does not
     */
    void requireTls(boolean asked) {
        if (asked && uri != null && !"https".equals(uri.getScheme())) {
            throw new IllegalArgumentException("tls is on, and target is '" + uri + "'; allowed: https://host:port");
        }
    }

    private SSLContext trust() {
        try {
            return trust == null ? null : Trust.inPem(trust);
        } catch (IOException e) {
            throw new IllegalArgumentException("trust: " + e.getMessage(), e);
        }
    }
}
