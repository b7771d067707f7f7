package dev.pushlab.server;

import dev.pushlab.server.access.AccessRules;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that say who may use a server. */
final class AccessOptions {

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Foreign origin whose pages may read, such as https://example.org; none by default.")
    private Set<String> origins = new HashSet<>();

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "Name that the server is called by, beside its address and localhost.")
    private Set<String> hosts = new HashSet<>();

    @Option(names = "--require-token", description = "Reading needs the token too.")
    private boolean requireToken;

    @Option(
            names = "--max-connections",
            defaultValue = "30000",
            description = "Connections served at once (${DEFAULT-VALUE}).")
    private int mostConnections;

    /**
     * The rules for a server on this address. Whoever can be reached from elsewhere asks everybody for the token.
     *
     * @param err is told so
     * @throws IllegalArgumentException when an option is not one that may be
     */
    AccessRules rules(String host, PrintWriter err) {
        AccessRules rules =
                new AccessRules(origins, hosts, requireToken, mostConnections, AccessRules.DEFAULT.requestDeadline());
        if (isLoopback(host)) {
            return rules;
        }
        err.println("warning: " + host + " can be reached from other machines; reading needs the token too"
                + " (Authorization: Bearer <token>, or a one-time ticket)");
        return rules.withTokenForReaders();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host is '" + host + "'; allowed: an address of this machine");
        }
    }
}
