package dev.pushlab.server.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * Whether a request means this server: its {@code Host} is the address it came in at, or a name that is ours. A page
 * that has its own name resolve to this machine (DNS rebinding) sends that name, and is refused by it.
 */
final class OwnHost {

    private static final String ADDRESS = "[0-9.]+|\\[[0-9a-fA-F:.]+]";

    private final Set<String> names;

    OwnHost(Set<String> names) {
        this.names = names;
    }

    /** Host and port that a request asks for; HTTP/2 has {@code :authority} in place of the field (RFC 9113, 8.3.1). */
    static String of(Request request) {
        String head = request.getHeaders().get(HttpHeader.HOST);
        boolean two = request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2;
        return head == null && two ? request.getHttpURI().getAuthority() : head;
    }

    boolean isMeantBy(Request request) {
        String head = of(request);
        if (head == null) {
            return false;
        }
        String host;
        try {
            host = new HostPort(head).getHost().toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (names.contains(host)) {
            return true;
        }
        if (!(request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress local)) {
            return false;
        }
        InetAddress ours = local.getAddress();
        return ours.isLoopbackAddress() && host.equals("localhost") || ours.equals(address(host));
    }

    /** The address that is written there; null for a name, which is not looked up. */
    private static InetAddress address(String host) {
        try {
            return host.matches(ADDRESS) ? InetAddress.getByName(host) : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
