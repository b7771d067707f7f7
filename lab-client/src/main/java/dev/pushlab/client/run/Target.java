package dev.pushlab.client.run;

import java.net.URI;
import javax.net.ssl.SSLContext;

/**
 * A server to measure.
 *
 * @param uri {@code http://host:port} or {@code https://host:port}
 * @param token its control token
 * @param trust which certificates to trust; null for those that Java trusts
 */
public record Target(URI uri, String token, SSLContext trust) {

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
