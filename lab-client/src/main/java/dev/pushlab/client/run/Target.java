package dev.pushlab.client.run;

import java.net.URI;
import javax.net.ssl.SSLContext;

/**
 * A server to measure.
 *
 * @param uri {@code http://host:port} or {@code https://host:port}
 * @param tlsUri where it speaks TLS beside plain TCP; null where it speaks only one of them
 * @param token its control token
 * @param trust which certificates to trust; null for those that Java trusts
 */
public record Target(URI uri, URI tlsUri, String token, SSLContext trust) {

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
