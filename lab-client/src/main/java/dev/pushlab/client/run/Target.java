package dev.pushlab.client.run;

import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.ssl.SSLContext;

/**
 * A server to measure.
 *
 * @param uri {@code http://host:port} or {@code https://host:port}
 * @param tlsUri where it speaks TLS beside plain TCP; null where it speaks only one of them
 * @param token its control token
 * @param trust which certificates to trust; null for those that Java trusts
 * @param route where subscribers connect to: the server itself, or a relay before it
 */
public record Target(URI uri, URI tlsUri, String token, SSLContext trust, InetSocketAddress route) {

    /** A server that subscribers connect to directly. */
    public Target(URI uri, URI tlsUri, String token, SSLContext trust) {
        this(uri, tlsUri, token, trust, new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    /** A server with one address. */
    public Target(URI uri, String token, SSLContext trust) {
        this(uri, null, token, trust);
    }

    /**
     * The same server at the address that is plain, or not.
     *
     * @throws IllegalArgumentException when it has no such address
     */
    public Target at(boolean secure) {
        if (secure == tls()) {
            return this;
        }
        if (secure && tlsUri != null) {
            return new Target(tlsUri, null, token, trust);
        }
        throw new IllegalArgumentException("tls is " + secure + ", but " + uri
                + (secure ? " speaks no" : " speaks only") + " TLS; allowed: what the server speaks");
    }

    /** The same server with a relay before it, which control calls pass by. */
    Target through(InetSocketAddress relay) {
        return new Target(uri, tlsUri, token, trust, relay);
    }

    /** Whether it speaks TLS. */
    public boolean tls() {
        return "https".equals(uri.getScheme());
    }

    /** Without the token: records end up in logs. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
