package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;

/**
 * The little that byte counting has to know of a head: its first line (RFC 9112; over HTTP/2 what it would be), how
 * long its body is, and whether what follows is compressed.
 *
 * @param firstLine request line or status line
 * @param contentLength declared length, or -1
 * @param chunked whether the body comes in chunks
 * @param compressed whether the body, or the messages after an upgrade, are compressed
 */
record MessageHead(String firstLine, long contentLength, boolean chunked, boolean compressed) {

    /** A head of which nothing can be read. */
    static final MessageHead NONE = new MessageHead("", -1, false, false);

    private static final String ENCODING = "content-encoding:";
    private static final String EXTENSIONS = "sec-websocket-extensions:";
    private static final String DEFLATE = "permessage-deflate";

    private static final int LONGEST_NUMBER = 18;

    /** Reads a head that somebody else will judge: what is not well-formed counts as not there. */
    static MessageHead parse(byte[] bytes, int length) {
        String[] lines = new String(bytes, 0, length, ISO_8859_1).stripLeading().split("\r?\n");
        long contentLength = -1;
        boolean chunked = false;
        boolean compressed = false;
        for (String line : lines) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                contentLength = number(line.substring(15).strip());
            } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = line.stripTrailing().toLowerCase(Locale.ROOT).endsWith("chunked");
            } else if (line.regionMatches(true, 0, ENCODING, 0, ENCODING.length())
                    || line.regionMatches(true, 0, EXTENSIONS, 0, EXTENSIONS.length()) && line.contains(DEFLATE)) {
                compressed = true;
            }
        }
        return new MessageHead(lines[0], contentLength, chunked, compressed);
    }

    /** A head of HTTP/2, as HTTP/1.1 would have it; an extended CONNECT (RFC 8441) has a target. */
    static MessageHead of(MetaData head) {
        HttpFields fields = head.getHttpFields();
        String extensions = fields.get(HttpHeader.SEC_WEBSOCKET_EXTENSIONS);
        boolean compressed =
                fields.contains(HttpHeader.CONTENT_ENCODING) || extensions != null && extensions.contains(DEFLATE);
        String firstLine = head instanceof MetaData.Request request
                ? request.getMethod() + " " + request.getHttpURI().getPathQuery() + " HTTP/2.0"
                : head instanceof MetaData.Response answer ? "HTTP/2.0 " + answer.getStatus() : "";
        return new MessageHead(firstLine, head.getContentLength(), false, compressed);
    }

    /** The client's preface of HTTP/2 looks like a head at its beginning (RFC 9113 section 3.4). */
    boolean isPreface() {
        return firstLine.equals("PRI * HTTP/2.0");
    }

    /** Whether this asks for a tunnel, which HTTP/2 has in place of the upgrade. */
    boolean isConnect() {
        return firstLine.startsWith("CONNECT ");
    }

    private static long number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(MessageHead::isDigit);
        return digits ? Long.parseLong(text) : -1;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Target of a request line, {@code GET /api/poll?after=3 HTTP/1.1}. */
    String target() {
        int start = firstLine.indexOf(' ') + 1;
        int end = firstLine.indexOf(' ', start);
        return end < 0 ? "" : firstLine.substring(start, end);
    }

    /** Status of a status line, {@code HTTP/1.1 200 OK}; 0 when there is none. */
    int status() {
        return firstLine.length() < 12 ? 0 : (int) Math.max(0, number(firstLine.substring(9, 12)));
    }

    /** Whether this only announces the answer proper, as 100 does; 101 ends the exchange (RFC 9110 section 15.2). */
    boolean isInterim() {
        return firstLine.startsWith("HTTP/") && status() >= 100 && status() < 200 && status() != 101;
    }
}
