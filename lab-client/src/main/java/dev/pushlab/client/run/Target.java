package dev.pushlab.client.run;

import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.ssl.SSLContext;

/**
 * A server to measure.
 *
 * @param uri {@code http://host:port} or {@code https://host:port}
 * @param token its control token
 * @param trust which certificates to trust; null for those that Java trusts
 * @param route where subscribers connect to: the server itself, or a relay before it
 */
public record Target(URI uri, String token, SSLContext trust, InetSocketAddress route) {

    /** A server that subscribers connect to directly. */
    public Target(URI uri, String token, SSLContext trust) {
        this(uri, token, trust, new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    /** The same server with a relay before it, which control calls pass by. */
    Target through(InetSocketAddress relay) {
        return new Target(uri, token, trust, relay);
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
