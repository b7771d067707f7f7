package dev.pushlab.server.access;

import java.time.Duration;
import java.util.Set;

/**
 * Who may use a server.
 *
 * @param origins foreign origins whose pages may read, each exactly as a browser sends it: {@code https://example.org}
 * @param hosts names that the server is called by, beside its own address and {@code localhost}
 * @param readersNeedToken whether reading needs the token too, as control and publishing always do
 * @param mostConnections connections that are served at once; more are told to come again
 * @param requestDeadline time in which a request's head has to be here whole, and its body again
 */
public record AccessRules(
        Set<String> origins,
        Set<String> hosts,
        boolean readersNeedToken,
        int mostConnections,
        Duration requestDeadline) {

    /** Only this machine's own programs and the server's own page; all of them may read. */
    public static final AccessRules DEFAULT =
            new AccessRules(Set.of(), Set.of(), false, 30_000, Duration.ofSeconds(10));

    private static final String ORIGIN = "https?://[a-z0-9.:\\[\\]-]+";

    /** Refuses what no browser sends as an origin: it would never match. */
    public AccessRules {
        origins = Set.copyOf(origins);
        hosts = Set.copyOf(hosts);
        for (String origin : origins) {
            if (!origin.matches(ORIGIN)) {
                throw new IllegalArgumentException("origin is '" + origin
                        + "'; allowed: scheme, host and port in lower case, such as https://example.org:8443");
            }
        }
        if (mostConnections < 1) {
            throw new IllegalArgumentException("connections are " + mostConnections + "; allowed: 1 and more");
        }
    }

    /** The same rules with other limits. */
    public AccessRules within(int connections, Duration deadline) {
        return new AccessRules(origins, hosts, readersNeedToken, connections, deadline);
    }

    /** The same rules, but reading needs the token. */
    public AccessRules withTokenForReaders() {
        return new AccessRules(origins, hosts, true, mostConnections, requestDeadline);
    }
}
