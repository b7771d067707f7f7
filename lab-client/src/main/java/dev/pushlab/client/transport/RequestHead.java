package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/**
 * The head of a GET request, all but its target: made once a subscription, written for each request (RFC 9112 section
 * 3).
 */
final class RequestHead {

    private static final String PADDING = "X-Padding: ";

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "keep-alive", "upgrade", "sec-websocket-key");

    private final HttpFields fields;
    private final HttpFields streamFields;
    private final String written;
    private final int wantedBytes;

    /**
     * A head of these fields, in their order.
     *
     * @param wantedBytes size that each head is brought to by a field that says nothing; 0 for none
     */
    RequestHead(List<HttpField> fields, int wantedBytes) {
        this.fields = HttpFields.from(fields.toArray(HttpField[]::new));
        this.streamFields = HttpFields.from(fields.stream()
                .filter(field -> !OF_THE_CONNECTION.contains(field.getName().toLowerCase(Locale.ROOT)))
                .toArray(HttpField[]::new));
        StringBuilder lines = new StringBuilder(" HTTP/1.1\r\n");
        fields.forEach(field -> lines.append(field.getName())
                .append(": ")
                .append(field.getValue())
                .append("\r\n"));
        this.written = lines.toString();
        this.wantedBytes = wantedBytes;
    }

    /** Its fields. */
    HttpFields fields() {
        return fields;
    }

    /** Those that HTTP/2 has: a connection's own have no place there (RFC 9113 section 8.2.2, RFC 8441 section 5). */
    HttpFields http2Fields() {
        return streamFields;
    }

    /**
     * The request as HTTP/1.1 has it.
     *
     * @throws IllegalStateException when it cannot be brought to the size that is wanted
     */
    byte[] http1(String target) {
        String head = "GET " + target + written;
        return (head + padding(head.length() + 2) + "\r\n").getBytes(US_ASCII);
    }

    private String padding(int bytes) {
        if (wantedBytes == 0 || wantedBytes == bytes) {
            return "";
        }
        int pad = wantedBytes - bytes - PADDING.length() - 2;
        if (pad < 1) {
            throw new IllegalStateException("the profile asks for a head of " + wantedBytes + " bytes, but there are "
                    + bytes + " without padding");
        }
        return PADDING + "x".repeat(pad) + "\r\n";
    }
}
