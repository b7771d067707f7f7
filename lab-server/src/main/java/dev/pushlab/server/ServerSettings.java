package dev.pushlab.server;

import dev.pushlab.server.access.AccessRules;
import dev.pushlab.server.transport.EndpointSettings;

/**
 * What a server is started with.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes a free one
 * @param history number of events that the feed keeps
 * @param token secret for the control calls
 * @param keystore key and certificate to speak TLS with; null for plain TCP alone
 * @param tlsPort port to speak TLS at beside plain TCP, 0 for a free one; {@value #NO_PORT} to speak only one of them
 * @param endpoints limits and intervals of the transports
 * @param access who may use it
 */
public record ServerSettings(
        String host,
        int port,
        int history,
        String token,
        Keystore keystore,
        int tlsPort,
        EndpointSettings endpoints,
        AccessRules access) {

    /** Stands for no second port. */
    public static final int NO_PORT = -1;

    /** Loopback only: whoever wants to be heard further has to say so. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Events kept by default: ten seconds at a thousand a second. */
    public static final int DEFAULT_HISTORY = 16_384;

    /** A server on a free loopback port. */
    public static ServerSettings onFreePort(String token) {
        return new ServerSettings(LOOPBACK, 0, DEFAULT_HISTORY, token, null, EndpointSettings.DEFAULT);
    }

    /** A server on one port, TLS where there is a keystore, with the default rules of access. */
    public ServerSettings(
            String host, int port, int history, String token, Keystore keystore, EndpointSettings endpoints) {
        this(host, port, history, token, keystore, endpoints, AccessRules.DEFAULT);
    }

    /** A server on one port, TLS where there is a keystore. */
    public ServerSettings(
            String host,
            int port,
            int history,
            String token,
            Keystore keystore,
            EndpointSettings endpoints,
            AccessRules access) {
        this(host, port, history, token, keystore, NO_PORT, endpoints, access);
    }

    /** Refuses what cannot be listened on. */
    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + "; allowed: 0 to 65535, 0 for a free one");
        }
        if (tlsPort < NO_PORT || tlsPort > 65_535 || tlsPort >= 0 && keystore == null) {
            throw new IllegalArgumentException(
                    "the port for TLS is " + tlsPort + "; allowed: 0 to 65535 with a keystore, 0 for a free one");
        }
        if (token == null || token.length() < 16) {
            throw new IllegalArgumentException("the control token is too short; allowed: 16 characters and more");
        }
    }
}
