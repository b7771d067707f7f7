package dev.pushlab.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** The secret that the control calls ask for, as {@code Authorization: Bearer <token>} (RFC 6750 section 2.1). */
public final class ControlToken {

    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    /** A token that is given. */
    public ControlToken(String token) {
        this.expected = token.getBytes(UTF_8);
    }

    /** 128 random bits in hexadecimal. */
    public static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether a request shows the token; takes as long for a nearly right one as for any other. */
    public boolean isShownBy(Request request) {
        String head = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return head != null
                && head.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        expected, head.substring(SCHEME.length()).getBytes(UTF_8));
    }
}
