package dev.pushlab.client.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The content security policy of a page in one file: nothing but its own style and script, known by their digests. */
final class ContentPolicy {

    private ContentPolicy() {}

    /** The policy of a page with one inline style and one inline script. */
    static String of(String style, String script) {
        return "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script) + "'";
    }

    /** Names an inline style or script (CSP level 3, section 2.3.1). */
    static String digest(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
